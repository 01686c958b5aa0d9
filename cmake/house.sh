# What ./relimb and ./test share: install what is missing, configure and build. Sourced by bash.
# Everything here speaks to stderr only: stdout belongs to the program.
# Expects $root, the repository.

say() { printf 'relimb: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

# packages SECTION...: the package names in these sections of packages.txt
packages() {
  local line section='' wanted=" $* "
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%%#*}
    line=${line//[[:space:]]/}
    case $line in
      '') ;;
      '['*) section=${line//[\[\]]/} ;;
      *) [[ $wanted != *" $section "* ]] || printf '%s\n' "$line" ;;
    esac
  done < "$root/packages.txt"
}

# install_missing SECTION...: installs what dpkg does not have yet; silent when nothing is missing
install_missing() {
  local wanted have package missing=() as_root=() log
  if ! command -v dpkg-query > /dev/null; then
    say "this is no Debian system; going on in the hope that the packages of packages.txt are here"
    return
  fi
  wanted=$(packages "$@")
  # shellcheck disable=SC2086  # one word per package
  have=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2> /dev/null || true)
  for package in $wanted; do
    [[ $'\n'$have$'\n' == *$'\n'"installed $package"$'\n'* ]] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  if [ "$(id -u)" != 0 ]; then
    command -v sudo > /dev/null \
      || die "needs these packages, and neither root nor sudo is here: ${missing[*]}"
    as_root=(sudo)
  fi
  say "installing ${#missing[@]} packages: ${missing[*]}"
  log=$(mktemp)
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y
             -o DPkg::Lock::Timeout=600)
  # The package lists of a fresh machine are empty or old: refresh them when a first try fails.
  if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" > "$log" 2>&1; then
    { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"; } \
      >> "$log" 2>&1 || { tail -n 30 "$log" >&2; rm -f "$log"; die "apt-get could not install them"; }
  fi
  rm -f "$log"
}

# build PRESET [TARGET...]: configures if needed and builds, one call at a time for each preset.
# Says nothing when there is nothing to do; shows a count while it builds; on failure the log.
build() {
  local preset=$1 folder=$root/build/$1
  shift
  mkdir -p "$folder"
  (
    flock 9
    # A folder that was copied along with the repository would go on building the old place.
    if [ -f "$folder/CMakeCache.txt" ] \
       && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
      rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles" "$folder/build.ninja"
    fi
    if [ ! -f "$folder/build.ninja" ] || [ "$root/CMakePresets.json" -nt "$folder/build.ninja" ]; then
      say "configuring build/$preset"
      (cd "$root" && cmake --preset "$preset") > "$folder/configure.log" 2>&1 \
        || { cat "$folder/configure.log" >&2; rm -f "$folder/CMakeCache.txt"
             die "configuring failed"; }
    fi
    local log=$folder/build.log tty=0
    [ ! -t 2 ] || tty=1
    # fd 9 is closed for ninja: a stray child must not hold the lock.
    NINJA_STATUS='[%f/%t] ' ninja -C "$folder" "$@" 2>&1 9>&- | tee "$log" | progress "$preset" "$tty" \
      || { grep -v '^\[[0-9]*/[0-9]*\] \|^ninja: Entering' "$log" | tail -n 200 >&2
           die "building failed; the whole log is build/$preset/build.log"; }
  ) 9> "$folder/.lock" || exit 1
}

# progress PRESET TTY: ninja's output -> a running count on a terminal, one line elsewhere
progress() {
  awk -v preset="$1" -v tty="$2" '
    /^\[[0-9]+\/[0-9]+\] / && / Building / {
      if (!told++) {
        split(substr($1, 2), count, /[\/\]]/)
        if (!tty) printf "relimb: building build/%s, about %d steps\n", preset, count[2] > "/dev/stderr"
      }
      if (tty) printf "\rrelimb: building build/%s %s ", preset, $1 > "/dev/stderr"
      fflush("/dev/stderr")
    }
    END { if (told && tty) printf "\r\033[K" > "/dev/stderr" }'
}
