#!/usr/bin/env bash
# The toolchains that CI uses beside Node: those of the adapter kits and of the Go adapters. Says what is there, and installs what is
# not from Debian's packages where that is possible. Where Go is still absent it says what is left out; any other ends it with 1.
set -euo pipefail

# A line each: what it is for, a command that says its version, the packages that hold it, the better one first.
toolchains() {
  cat <<'LIST'
Go|go version|golang-go
Rust|cargo --version|cargo-web cargo
Python|python3 --version|python3
Java|javac -version|default-jdk-headless
Maven|mvn -B -version|maven
LIST
}

updated=false
install_one_of() {
  command -v apt-get >/dev/null || return 1
  if ! "$updated"; then apt-get update -qq >/dev/null || return 1; fi
  updated=true
  for package in "$@"; do
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$package" >/dev/null 2>&1 && return 0
  done
  return 1
}

# The first line that the command prints.
version_of() {
  local said
  said=$($1 2>&1) || return 1
  printf '%s\n' "${said%%$'\n'*}"
}

absent=()
while IFS='|' read -r -u 3 name command packages; do
  if ! version=$(version_of "$command"); then
    # shellcheck disable=SC2086 # the packages are words
    install_one_of $packages || true
    version=$(version_of "$command") || version=''
  fi
  printf '%-7s %s\n' "$name" "${version:-absent}"
  if [[ -z "$version" && "$name" == Go ]]; then
    echo 'left out: the adapters in Go and the kit for it'
  elif [[ -z "$version" ]]; then
    absent+=("$name")
  fi
done 3< <(toolchains)

if ((${#absent[@]} > 0)); then
  echo "absent, and not to be had from Debian's packages here: ${absent[*]}" >&2
  exit 1
fi
