#!/usr/bin/env bash
# Runs the command line of the built product as a user does, on a copy of the product where it is taken apart.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/releng/tools.sh"
find_java
product=$(product_folder)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

check() { # NAME EXPECTED_EXIT PATTERN COMMAND... : PATTERN must occur in the output, no stack trace may
  local name=$1 expected=$2 pattern=$3 exit=0
  shift 3
  "$@" >"$scratch/out" 2>&1 || exit=$?
  if [ "$exit" -eq "$expected" ] && grep -q -- "$pattern" "$scratch/out" && ! grep -q '^	at ' "$scratch/out"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s (exit %s, expected %s and "%s")\n' "$name" "$exit" "$expected" "$pattern"
    sed 's/^/    /' "$scratch/out" | head -n 40
  fi
}

cli() { # PRODUCT ARGUMENTS...
  local here=$1
  shift
  "$here/boardwright" "$@"
}

story=(diagnose --device iPhone10,3 --complaint 4013)
two_computers=(--observe apple.other-cable=still-fails --observe apple.other-computer=still-fails)

earpiece_model=$root/examples/org.boardwright.faults.iphonex.earpiece/pack/model/pack.faults
mapfile -t shown < <(grep -o '`./boardwright [^`]* PACK[^`]*`' "$root/docs/fault-models.md" | sort -u | sed 's/^`.\/boardwright //; s/`$//')
check "fault-models.md shows commands" 0 whatif printf '%s\n' "${shown[@]}"
for line in "${shown[@]}"; do
  read -r -a command <<<"$line"
  check "fault-models.md: $line" 0 . cli "$product" "${command[@]/#PACK/$earpiece_model}"
done

check "the README's first command" 0 "^NEXT" "$root/boardwright" diagnose "$root/examples/iphone-x-error-4013.log"
check "a path relative to the user's folder" 0 "^NEXT" env -C "$root/examples" ../boardwright diagnose iphone-x-error-4013.log
check "help" 0 "Usage: boardwright" cli "$product" --help
answer() { cli "$product" diagnose "$root/examples/iphone-x-error-4013.log" >"$scratch/answer" 2>&1; cmp "$scratch/answer" "$scratch/first" && echo same; }

export XDG_CACHE_HOME=$scratch/cache
cli "$product" diagnose "$root/examples/iphone-x-error-4013.log" >"$scratch/first" 2>&1
quiet() { ! grep -E "warning|Skipping|archive" "$scratch/first" && echo quiet; }
check "the first start says nothing of its class archive" 0 "^quiet" quiet
check "the first start leaves a class archive" 0 "commands-" ls "$scratch/cache/boardwright"
check "with the class archive the answer is the same" 0 "^same" answer
for archive in "$scratch/cache/boardwright"/commands-*; do echo damaged >"$archive"; done
check "a damaged class archive changes nothing" 0 "^same" answer
check "the first start leaves a list for starts without a framework" 0 "plain-.*list" ls "$scratch/cache/boardwright"
check "a start while Java makes classes ready answers the same" 0 "^same" answer
ready() { timeout 120 sh -c "until ls '$scratch'/cache/boardwright | grep '^plain-.*[.]$1\$' && [ ! -e '$scratch'/cache/boardwright/making-* ]; do sleep 0.2; done"; }
check "beside it the classes are made ready" 0 "^plain-" ready '\(aot\|jsa\)'
notes() { ls "$scratch/cache/boardwright" | grep plain- | grep -v '[.]list$'; }
check "and Java's notes are gone" 0 '^plain-[0-9-]*[.]\(aot\|jsa\)$' notes
check "without a framework the answer is the same" 0 "^same" answer
for each in "$scratch/cache/boardwright"/plain-*; do echo damaged >"$each"; done
check "damaged lists and classes change nothing" 0 "^same" answer
check "and are made anew" 0 "^same" answer
check "and so are the classes" 0 "^plain-" ready '\(aot\|jsa\)'
# What triage has found is kept for the next one.
mkdir "$scratch/logs"
cp "$root/examples/iphone-x-error-4013.log" "$scratch/logs"
triage() { cli "$product" triage "$scratch/logs" >"$scratch/triage.$1" 2>/dev/null; }
triage_again() { triage again && cmp "$scratch/triage.first" "$scratch/triage.again" && grep -q apple "$scratch/triage.first" && echo same; }
triage first
check "triage keeps what it found" 0 "[.]conclusions$" ls "$scratch/cache/boardwright"
check "and says the same with it" 0 "^same" triage_again
for each in "$scratch/cache/boardwright"/*.conclusions; do echo damaged >"$each"; done
check "damaged conclusions change nothing" 0 "^same" triage_again
version() { cli "$product" --version; mv "$scratch/cache" "$scratch/away"; cli "$product" --version; mv "$scratch/away" "$scratch/cache"; }
same_version() { version | sort -u | grep -c Boardwright; }
check "without a framework the version is the same" 0 "^1$" same_version
check "a cache that is no folder changes nothing" 0 "^same" eval "XDG_CACHE_HOME=$scratch/first answer"
check "a missing file" 2 "no such file" cli "$product" diagnose "$scratch/none.log"
truncate -s 1G "$scratch/zeros.log"
check "1 GB of zeros" 3 "not recognised" cli "$product" diagnose "$scratch/zeros.log"

plugged_in() { # PRODUCT_NUMBER SERIAL_STRING COMMAND... : with a phone on USB, as the kernel shows it
  local number=$1 serial=$2
  shift 2
  cat >"$scratch/phone.umockdev" <<EOF
P: /devices/pci0000:00/0000:00:14.0/usb1/1-2
N: bus/usb/001/001
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
E: BUSNUM=001
E: DEVNUM=001
E: DEVNAME=/dev/bus/usb/001/001
A: busnum=1\n
A: devnum=1\n
A: idVendor=05ac\n
A: idProduct=$number\n
A: speed=480\n
A: serial=$serial\n
A: bDeviceClass=00\n
A: bDeviceSubClass=00\n
A: bDeviceProtocol=00\n
A: bConfigurationValue=1\n
H: descriptors=1201000200000040AC05${number:2:2}${number:0:2}00000102030109020900000100C0FA
EOF
  umockdev-run --device "$scratch/phone.umockdev" -- "$@"
}
if command -v umockdev-run >/dev/null; then
  iphone_x="CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:000A1B2C3D4E0026 IBFL:3D SRNM:[F2LVX0000000]"
  iphone_15="CPID:8120 CPRV:11 CPFM:03 SCEP:01 BDID:08 ECID:001A1B2C3D4E0026 IBFL:3C SRTG:[iBoot-9865]"
  check "lsusb sees an iPhone X in recovery mode" 0 "05ac:1281" plugged_in 1281 "$iphone_x" lsusb
  check "identify names it" 0 "^iPhone X (iPhone10,3), recovery mode" plugged_in 1281 "$iphone_x" "$product/boardwright" identify
  check "lsusb sees an iPhone 15 in DFU mode" 0 "05ac:1227" plugged_in 1227 "$iphone_15" lsusb
  check "identify names it" 0 "^iPhone 15 (iPhone15,4), DFU mode" plugged_in 1227 "$iphone_15" "$product/boardwright" identify
fi

cp -r "$product" "$scratch/generic"
sed -i.bak '/org.boardwright.faults.iphonex.earpiece/d' "$scratch/generic/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
check "without the iPhone X pack" 0 "apple.earpiece-flex-isolation" cli "$scratch/generic" "${story[@]}" "${two_computers[@]}"

# The pack for iPhone X is a vendor's: what the product holds is what its own site ships, and installed from there it says the same.
earpiece=$root/examples/org.boardwright.faults.iphonex.earpiece/site/target
same() { cmp "$1" "$2" && echo same; }
check "the product holds the iPhone X pack of its site" 0 "^same" same "$product"/plugins/org.boardwright.faults.iphonex.earpiece_*.jar \
  "$earpiece"/repository/plugins/org.boardwright.faults.iphonex.earpiece_*.jar
with_packs() { BOARDWRIGHT_PACKS=$scratch/packs cli "$scratch/generic" "$@"; }
installed_answer() {
  cli "$product" "${story[@]}" "${two_computers[@]}" >"$scratch/shipped" 2>&1
  with_packs "${story[@]}" "${two_computers[@]}" >"$scratch/installed" 2>&1
  same "$scratch/shipped" "$scratch/installed"
}
check "without it the answer is another" 1 "differ" installed_answer
check "it is installed from its own site" 0 "installed org.boardwright.faults.iphonex.earpiece" with_packs packs install "$earpiece"/*.zip
check "and says the same" 0 "^same" installed_answer
check "a new probe needs the site" 2 "go together" cli "$product" packs new com.example.meter --probe

broken() { # a copy of the product whose iPhone X pack was changed by the sed script $2
  cp -r "$product" "$scratch/$1"
  local jar
  jar=$(ls "$scratch/$1"/plugins/org.boardwright.faults.iphonex.earpiece_*.jar)
  mkdir "$scratch/$1.pack"
  (cd "$scratch/$1.pack" && "$JAVA_HOME/bin/jar" xf "$jar" && sed -i.bak "$2" model/*.faults && rm -f model/*.bak \
    && "$JAVA_HOME/bin/jar" cfM "$jar" .)
}
broken bad-xml 's/<\/knowledge:FaultModel>//'
check "a pack with bad XML is named" 0 "iphonex.earpiece/model/.*faults:[0-9]*: is not well-formed XML" \
  cli "$scratch/bad-xml" "${story[@]}"
check "the others load beside it" 0 "apple.earpiece-flex-isolation" cli "$scratch/bad-xml" "${story[@]}" "${two_computers[@]}"
broken bad-id 's/fault="apple\.earpiece-flex\.shorted"/fault="apple.no-such-fault"/'
check "a pack with an unknown id is named with its line" 0 "iphonex.earpiece/model/.*faults:[0-9]*: unknown fault 'apple.no-such-fault'" \
  cli "$scratch/bad-id" "${story[@]}"

# A Java that is too old is named before it fails with a class version nobody understands.
old_java() { # FOLDER: looks like an installation of Java 17, with a release file or only with its answer to -version
  mkdir -p "$1/bin"
  printf '#!/bin/sh\necho "openjdk version \\"17.0.9\\" 2023-10-17" >&2\n' >"$1/bin/java"
  chmod +x "$1/bin/java"
}
old_java "$scratch/java17"
check "an old Java is told" 2 "needs Java 21 or newer.*17.0.9" env JAVA_HOME="$scratch/java17" "$product/boardwright" --help
echo 'JAVA_VERSION="17.0.10"' >"$scratch/java17/release"
check "an old Java is told without being started" 2 "needs Java 21 or newer.*17.0.10" env JAVA_HOME="$scratch/java17" "$product/boardwright" --help
check "an old Java is told for the window too" 2 "needs Java 21 or newer" env JAVA_HOME="$scratch/java17" "$product/boardwright"
check "a missing Java is told" 2 "needs Java 21 or newer" env JAVA_HOME="$scratch/none" "$product/boardwright"

echo "commands: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
