#!/usr/bin/env bash
# Installs what `npm run test:e2e` needs beside Node.js and terraform. Does nothing when everything is there.
# PYTHON names the interpreter; without it python3.11 or python3 is taken.
set -euo pipefail
cd "$(dirname "$0")/.."

home=node_modules/.cache/slipway-e2e
requirements=__tests__/e2e/requirements.txt
# What has to be there, as "<command or file> <Debian package>".
needs=("/usr/bin/chromium chromium" "/usr/lib/rabbitmq/bin/rabbitmq-server rabbitmq-server" "openssl openssl")

fail() {
  printf 'setup-e2e: %s\n' "$@" >&2
  exit 1
}

find_python() {
  local candidate
  for candidate in ${PYTHON:-python3.11 python3}; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  fail "Python 3.11 or newer was not found (looked for: ${PYTHON:-python3.11, python3})." \
    "Debian/Ubuntu: apt-get install python3 python3-venv, or name an interpreter: PYTHON=/path/to/python3 $0"
}

# Prints the Debian packages of `needs` that are missing.
missing_packages() {
  local need
  for need in "${needs[@]}"; do
    command -v "${need% *}" >/dev/null || [ -e "${need% *}" ] || echo "${need#* }"
  done
}

install_packages() {
  local root=()
  command -v apt-get >/dev/null || fail "Missing, and there is no apt-get to install them: $*"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "Missing: $*. Install them as root: apt-get install $*"
    root=(sudo)
  fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

python=$(find_python)
# Debian leaves out of its Python what makes virtual environments.
"$python" -c 'import ensurepip, venv' 2>/dev/null || needs+=("ensurepip python3-venv")

mapfile -t packages < <(missing_packages)
if [ "${#packages[@]}" -gt 0 ]; then install_packages "${packages[@]}"; fi

wanted=$({ "$python" --version && cat "$requirements"; } | sha256sum)
if [ "$(cat "$home/installed" 2>/dev/null)" != "$wanted" ]; then
  rm -rf "$home"
  mkdir -p "$home"
  "$python" -m venv "$home/venv"
  # The list is complete, and most of what it names is never imported: no resolving, no compiling ahead.
  "$home/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --no-compile -r "$requirements"
  echo "$wanted" >"$home/installed"
fi

# What this run stands on, for the log and beside the installation.
{
  "$python" --version
  grep '^moto==' "$requirements"
  for need in "${needs[@]}"; do dpkg-query --show --showformat='${Package}==${Version}\n' "${need#* }" ||
    echo "${need#* } not from Debian"; done
} | tee "$home/versions.txt"
