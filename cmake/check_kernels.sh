#!/usr/bin/env bash
# check_kernels.sh BUILD_FOLDER: do the AVX kernels keep to themselves?
#
# An inline function or template that the compiler did not inline becomes a weak symbol, and the
# linker keeps one copy of it for the whole program. If that copy comes from kernel_avx512.cpp, plain
# code calls AVX-512 instructions and dies on a processor without them. So each function that an
# AVX kernel leaves in its object file must carry its instruction set in its name (a parameter or a
# namespace Avx2, Avx512) or be local to the file.
set -eu
cd "$1"
objects=$(find . -name 'kernel_avx*.cpp.o')
if [ -z "$objects" ]; then
  echo "kernels: none built"
  exit 0
fi
escaped=0
for object in $objects; do
  weak=$(nm --defined-only "$object" | awk '$2 == "W" && tolower($3) !~ /avx/ { print $3 }' | c++filt)
  if [ -n "$weak" ]; then
    printf '%s leaves functions that the whole program may end up calling:\n%s\n' "$object" "$weak"
    escaped=1
  fi
done
[ "$escaped" = 0 ] && echo "kernels: $(wc -w <<< "$objects") object files keep to themselves"
