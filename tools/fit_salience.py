#!/usr/bin/env python3
"""Learns data/en/salience.weights: logistic regression over the features that tools/dump_drafts prints.

    fit_salience.py DRAFTS.jsonl GOLD.jsonl [GOLD.jsonl ...] [--prior WEIGHTS] [--l2 X] [--times N] [--folds] > WEIGHTS

--prior: weights to stay near to, so that what was learned or set before is only corrected; --l2 says how near.
--times: each article of the last GOLD file counts so often (a few articles by other hands beside many of our own).

A draft is right when a gold event's trigger overlaps it and its date is one of that event's readings (undated: both
sides null); repeated mentions of one happening count once, by the first. --folds prints instead how well a model
learned on the other articles does on each (leave one article out).
"""
import argparse
import json
import math
import sys


def readings(event):
    out = []
    for r in [event["when"]] + list(event.get("also_right") or []):
        out.append((r["earliest"], r["latest"]) if r else (None, None))
    return out


def label(draft, gold):
    """1 right; 0 wrong or not on the timeline."""
    span = (draft.get("earliest") or None, draft.get("latest") or None)
    best = 0.0
    for event in gold["events"]:
        hit = any(draft["start"] < e and s < draft["end"] for s, e in event["triggers"])
        if hit and span in readings(event):
            best = max(best, 1.0 if event["need"] == "must" else 0.75)
        elif hit:
            best = max(best, 0.15)
    return best


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def fit(rows, l2, prior, steps=1500, rate=0.5):
    """rows: (features, label, how often it counts); the bias is not held near the prior's."""
    names = sorted({f for features, _, _ in rows for f in features} | set(prior) - {"bias"})
    start = {f: prior.get(f, 0.0) for f in names}
    w = dict(start)
    bias = prior.get("bias", 0.0)
    n = sum(times for _, _, times in rows)
    for _ in range(steps):
        gradient = dict.fromkeys(names, 0.0)
        gb = 0.0
        for features, y, times in rows:
            error = (sigmoid(bias + sum(w[f] for f in features)) - y) * times
            for f in features:
                gradient[f] += error
            gb += error
        for f in names:
            w[f] -= rate * (gradient[f] + l2 * (w[f] - start[f])) / n * 4
        bias -= rate * gb / n * 4
    return bias, w


def rows_of(drafts, gold):
    return [(d["features"], label(d, gold), gold["times"]) for d in drafts["drafts"] if d["same_as"] == 0]


def read_weights(path):
    with open(path, encoding="utf-8") as lines:
        pairs = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return {name: float(value) for name, value in pairs}


def folds(drafts, golds, l2, prior):
    """Leave one article out: the dated F1 of the drafts shown, for several shifts of the bias."""
    scored = []
    must = 0
    for i, held in enumerate(drafts):
        gold = golds[held["id"]]
        must += sum(e["need"] == "must" for e in gold["events"])
        bias, w = fit([r for j, d in enumerate(drafts) if j != i for r in rows_of(d, golds[d["id"]])], l2, prior, 400)
        scored += [(bias + sum(w.get(f, 0) for f in x), y) for x, y, _ in rows_of(held, gold)]
    for shift in (-0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1.0):
        shown = [y for score, y in scored if score + shift >= 0]
        p = sum(y > 0.5 for y in shown) / max(1, len(shown))
        r = sum(y == 1 for y in shown) / must
        print(f"shift {shift:4.1f}: shown {len(shown):4}  P {100 * p:.1f}  R {100 * r:.1f}  F1 {200 * p * r / max(1e-9, p + r):.1f}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("drafts")
    ap.add_argument("gold", nargs="+")
    ap.add_argument("--l2", type=float, default=3.0)
    ap.add_argument("--prior", help="weights to stay near to")
    ap.add_argument("--times", type=int, default=1, help="how often each article of the last GOLD file counts")
    ap.add_argument("--folds", action="store_true")
    ap.add_argument("--shift", type=float, default=0.0, help="added to the bias: more (or fewer) events shown")
    a = ap.parse_args()
    golds = {}
    for path in a.gold:
        with open(path, encoding="utf-8") as f:
            golds.update((g["id"], {**g, "times": a.times if path == a.gold[-1] else 1}) for g in map(json.loads, f))
    prior = read_weights(a.prior) if a.prior else {}
    with open(a.drafts, encoding="utf-8") as f:
        drafts = [d for d in map(json.loads, f) if d["id"] in golds]
    if a.folds:
        folds(drafts, golds, a.l2, prior)
        return
    bias, w = fit([r for d in drafts for r in rows_of(d, golds[d["id"]])], a.l2, prior)
    print("# How much a reader would miss an event: a logistic model over the features of src/events/salience.hpp.")
    print("# Learned by tools/train_salience (docs/accuracy.md says on what), near to the weights of before, among them some set by")
    print("# hand: first_person, hearsay, occurs, outlet_speaks, tells_dated, tells_nothing. Events with 0.5 and more are shown.\n")
    print(f"bias {bias + a.shift:.2f}")
    for f, x in sorted(w.items()):
        if abs(x) >= 0.05:
            print(f"{f} {x:.2f}")


if __name__ == "__main__":
    sys.exit(main())
