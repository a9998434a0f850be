#!/bin/sh
# Makes ispovest-mini as it is in this folder, and judges it beside the one before: about an hour and a half on two cores. After Ctrl-C, or a
# kill, the same again goes on. Goes on from the model's first version, which is taken from the repository's history.
set -eu
cd "$(dirname "$0")/.."

first=f33f103fc2a7
name=ispovest-mini-2
store=$PWD/model-store/.recipe

if ! [ -d "$store/$first" ]; then
  git cat-file -e "$first^{commit}" 2> /dev/null || {
    echo "The history of this copy lacks $first, with the model's first version: git fetch --unshallow brings it." >&2
    exit 1
  }
  rm -rf "$store/.first"
  mkdir -p "$store/.first"
  git archive "$first" model-store/ispovest-mini | tar -x -C "$store/.first" --strip-components=2
  mv "$store/.first" "$store/$first"
fi

export ISPOVESTI_MODEL_STORE="$store"
if ! [ -d "$store/$name" ]; then
  resume=
  if [ -d "$store/.$name.training/saved" ] || [ -d "$store/.$name.training/before" ]; then
    resume=--resume
  fi
  ./run.sh train --corpus src/main/corpus --name "$name" --from "$first" \
    --epochs 14 --rate 5e-4 --dropout 0.25 --patience 4 $resume
fi
./run.sh evaluate --model "$name" --against "$first" --corpus src/main/corpus/validation.txt --samples 1000
