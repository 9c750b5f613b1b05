#!/bin/sh
# Debian's Chromium, for the browser tests. Where it cannot be installed the tests say so.
set -e
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core openssh-client >/dev/null
else
    echo "chromium is missing and cannot be installed without root: the browser tests will not run" >&2
fi
