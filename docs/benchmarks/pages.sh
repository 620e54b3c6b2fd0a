#!/bin/bash
# Opens every page of a running SPOC in a real Chromium and prints how fast and how heavy it is.
# pages.sh http://localhost:8080/spoc login password [times], from anywhere within the repository
cd "$(dirname "$0")/../.." || exit
classes=$(mktemp)
./mvnw -q -B -ntp -pl micro -am test-compile dependency:build-classpath -Dmdep.outputFile="$classes" -Dmdep.includeScope=test &&
  java -cp "micro/target/test-classes:$(cat "$classes")" org.spoc.benchmark.PageTimes "$1" "$2" "$3" "${4:-20}"
rm -f "$classes"
