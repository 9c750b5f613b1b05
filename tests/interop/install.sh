#!/bin/sh
# Debian's belenios-tool, for the tests that let it check our elections. Where it cannot be installed the tests say so.
set -e
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends belenios-tool >/dev/null
else
    echo "belenios-tool is missing and cannot be installed without root: it will not check our elections" >&2
fi
