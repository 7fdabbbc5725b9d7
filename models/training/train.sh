#!/usr/bin/env bash
# Trains, evaluates and exports the document reader, from the marked corpus to models/manifest.json.
#
#   models/training/train.sh --corpora DIR --lists DIR [--work DIR] [--pretraining MINUTES] [--finetuning MINUTES]
#
# DIRs are for example ../shared/corpora and ../shared/lists; types and fields come from resources/taxonomy/taxonomy.yaml.
# Needs Debian's python3-torch, python3-onnx, python3-sentencepiece, python3-sklearn, python3-yaml and libopenblas0-pthread.
# The tokenizer, the pretrained encoder and the n-gram branch in the work folder are kept for the next run; remove
# linear*.pickle and ngram-folds.json there when the corpus has grown.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
models=$(dirname "$here")
python=${PYTHON:-/usr/bin/python3}
work=$models/training/work pretraining=25 finetuning=45 corpora= lists=
while [ $# -gt 0 ]; do
  case $1 in
    --corpora) corpora=$2 ;; --lists) lists=$2 ;;
    --work) work=$2 ;; --pretraining) pretraining=$2 ;; --finetuning) finetuning=$2 ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
  shift 2
done
: "${corpora:?--corpora DIR is missing}" "${lists:?--lists DIR is missing}"
mkdir -p "$work"
for path in corpora lists work; do printf -v "$path" %s "$(realpath "${!path}")"; done
# One thread a process: the matrices are small, and fine-tuning runs two processes.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
common=(--work "$work")
data=(--corpus "$here/corpus")
cd "$here"

"$python" selfcheck.py
[ -e "$work/pieces.model" ] || "$python" train_tokenizer.py "${common[@]}" "${data[@]}" --corpora "$corpora"
[ -e "$work/pretraining.json" ] ||
  "$python" pretrain.py "${common[@]}" "${data[@]}" --corpora "$corpora" --minutes "$pretraining"
"$python" train_ngrams.py "${common[@]}" "${data[@]}" --lists "$lists"
"$python" train_reader.py "${common[@]}" "${data[@]}" --lists "$lists" --minutes "$finetuning"
"$python" evaluate.py "${common[@]}" "${data[@]}"
"$python" calibrate.py "${common[@]}" --metrics "$models/document-reader/metrics.json"
"$python" export.py "${common[@]}" --models "$models"
echo "Check the export with Node: node models/training/verify.mjs models"
