# Shared by ./boardwright and ./verify: finds a JDK and a Maven that can build us, builds, knows when to build again.
# Expects $root. Sets JAVA_HOME and MVN.

min_java=21
maven_version=3.9.16
say() { printf 'boardwright: %s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }

java_major() { # the major version of the JDK in $1, or nothing
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

find_java() {
  local candidate found major
  if [ -n "${JAVA_HOME:-}" ] && major=$(java_major "$JAVA_HOME") && [ "${major:-0}" -ge $min_java ]; then
    export JAVA_HOME; return
  fi
  found=$(command -v javac || true)
  [ -z "$found" ] || found=$(dirname "$(dirname "$(readlink -f "$found" 2>/dev/null || echo "$found")")")
  for candidate in "$found" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    major=$(java_major "$candidate")
    if [ "${major:-0}" -ge $min_java ]; then
      export JAVA_HOME=$candidate; return
    fi
  done
  fail "a JDK $min_java or newer is needed and none was found (looked at JAVA_HOME, PATH and the usual places)." \
    "Install one, for example Temurin 25 or your system's package openjdk-21-jdk, or set JAVA_HOME."
}

maven_ok() { # true when $1 is a Maven >= 3.9
  local v major minor
  v=$("$1" -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1) || return 1
  major=${v%%.*}; minor=${v#*.}; minor=${minor%%.*}
  [ -n "$v" ] && { [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 9 ]; }; }
}

find_maven() {
  local here home
  here=$(command -v mvn || true)
  if [ -n "$here" ] && maven_ok "$here"; then MVN=$here; return; fi
  home=${XDG_CACHE_HOME:-$HOME/.cache}/boardwright/apache-maven-$maven_version
  if [ -x "$home/bin/mvn" ]; then MVN=$home/bin/mvn; return; fi
  [ -n "$here" ] || fail "Maven 3.9 or newer is needed and none was found. Install it (package maven), any version will do:" \
    "it then fetches the right one by its coordinates."
  say "fetching Maven $maven_version (found only $("$here" -version 2>/dev/null | head -n 1 | sed 's/\x1b\[[0-9;]*m//g'))"
  local cache
  cache=$(dirname "$home")
  mkdir -p "$cache"
  # from outside the repository: its build extensions do not work with an old Maven
  (cd "$cache" && "$here" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    "-Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin" \
    "-DoutputDirectory=$cache" "-DmarkersDirectory=$cache/markers") >"$cache/fetch.log" 2>&1 \
    || fail "Maven $maven_version could not be fetched, see $cache/fetch.log. Check the network, or install Maven 3.9."
  rm -rf "$cache/\${project.basedir}"  # the plugin makes this folder when it runs without a project
  chmod +x "$home/bin/mvn"
  MVN=$home/bin/mvn
}

product_folder() {
  local os ws arch
  case "$(uname -s)" in
    Linux) os=linux ws=gtk ;;
    Darwin) os=macosx ws=cocoa ;;
    *) os=win32 ws=win32 ;;
  esac
  case "$(uname -m)" in aarch64|arm64) arch=aarch64 ;; *) arch=x86_64 ;; esac
  local folder=$root/releng/org.boardwright.product/target/products/org.boardwright.product/$os/$ws/$arch
  [ "$os" != macosx ] || folder=$folder/Eclipse.app/Contents/Eclipse
  echo "$folder"
}

is_current() { # true when the product in $1 is there and no source is newer than it
  local stamp=$root/releng/org.boardwright.product/target/built
  [ -d "$1/plugins" ] && [ -f "$stamp" ] || return 1
  [ -z "$(cd "$root" && find bundles examples features releng targets pom.xml .mvn -newer "$stamp" -type f \
    -not -path '*/target/*' -not -path '*/src-gen/*' -not -path '*/bin/*' -not -path 'releng/benchmarks/*' \
    -not -name '.polyglot.*' -not -name '.tycho-consumer-pom.xml' -print -quit)" ]
}

maven() { # Maven on the whole reactor; output of a failing build is shown whole
  (cd "$root" && "$MVN" -B -ntp "$@")
}

build_product() {
  local log=$root/target/build.log
  find_maven
  mkdir -p "$root/target"
  say "building (the first time fetches about 200 MB and takes a few minutes); log: target/build.log"
  if ! maven -Dboardwright.product.only=true package 2>&1 | tee "$log" | progress; then
    tail -n 40 "$log" >&2
    fail "the build failed, see target/build.log"
  fi
  touch_stamp
  say "built"
}

touch_stamp() { touch "$root/releng/org.boardwright.product/target/built"; }

progress() { # one line per module, on the terminal
  sed -n -u -e 's/^\[INFO\] Scanning for projects.*/  fetching build tools and target platform/p' \
    -e 's/^\[INFO\] Building \(.*\) 1\.0\.0-SNAPSHOT *\[\([0-9]*\/[0-9]*\)\]$/  [\2] \1/p' >&2
}

start_display() { # SIZE: a display of our own until this shell ends, so that a run neither needs nor disturbs the one of the user
  local number fifo=$root/target/display
  mkdir -p "$root/target"
  rm -f "$fifo"
  mkfifo "$fifo"
  Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp >"$root/target/xvfb.log" 2>&1 3>"$fifo" &
  xvfb=$!
  wm=
  trap stop_display EXIT
  read -r number <"$fifo" || fail "Xvfb did not start, see target/xvfb.log"
  export DISPLAY=:$number NO_AT_BRIDGE=1 GIO_USE_VFS=local
  unset WAYLAND_DISPLAY
  openbox >"$root/target/openbox.log" 2>&1 &
  wm=$!
}

stop_display() { kill $wm $xvfb 2>/dev/null || true; }
