#!/usr/bin/env bash
# run_in_empty_folder.sh FOLDER SCRIPT ARGUMENTS...: empties FOLDER and runs the bash SCRIPT in it.
set -eu
folder=$1
shift
rm -rf -- "$folder"
mkdir -p -- "$folder"
cd -- "$folder"
exec bash "$@"
