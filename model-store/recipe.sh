#!/bin/sh
# Makes ispovest-mini again, as .recipe/ispovest-mini-2 beside this file, and judges it beside the one before: about an hour and a half on two
# cores. After Ctrl-C, or a kill, the same again goes on. It begins with the model's first version, from the repository's history.
set -eu
cd "$(dirname "$0")/.."

commit=f33f103fc2a7
first=ispovest-mini-1
name=ispovest-mini-2
store=$PWD/model-store/.recipe

if ! [ -d "$store/$first" ]; then
  git cat-file -e "$commit^{commit}" 2> /dev/null || {
    echo "This copy's history lacks $commit, where the model's first version is. A whole clone has it." >&2
    exit 1
  }
  rm -rf "$store/.first"
  mkdir -p "$store/.first"
  git archive "$commit" model-store/ispovest-mini | tar -x -C "$store/.first" --strip-components=2
  mv "$store/.first" "$store/$first"
fi

export ISPOVESTI_MODEL_STORE="$store"
if ! [ -d "$store/$name" ]; then
  resume=
  if [ -d "$store/.$name.training/saved" ] || [ -d "$store/.$name.training/before" ]; then
    resume=--resume
  fi
  ./run.sh train --corpus src/main/corpus --name "$name" --from "$first" \
    --epochs 14 --rate 5e-4 --dropout 0.25 --patience 4 \
    --data "Original confessions written for this project (src/main/corpus); none was collected from any site." \
    --licence "Apache-2.0, with attribution of ELTeC-srp" $resume
fi
./run.sh evaluate --model "$name" --against "$first" --corpus src/main/corpus/validation.txt --samples 1000
