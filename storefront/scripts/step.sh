#!/bin/sh
# Maven's way in: says in one line what is missing, instead of a stack trace.
found=$(node --version 2>/dev/null || echo none)
case "$found" in
  none|v[0-9].*|v1[0-9].*|v20.[0-9].*|v20.1[0-8].*)
    echo "The storefront needs Node 20.19 or newer on the PATH (found: $found). Install it, then run the build again." >&2
    exit 1 ;;
esac
exec node scripts/step.mjs "$1"
