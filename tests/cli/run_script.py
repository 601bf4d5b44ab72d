#!/usr/bin/env python3
"""run_script.py COMMAND-FOLDER SCRIPT [SOURCE]: runs one test script of the command in an empty folder.

A script is a row of steps; lines that begin with # are comments.

    write NAME            the lines after it that begin with "| " (or are "|") become the file
    bytes NAME EXPR       a file of bytes: b"..." literals, joined by +, each with * N after it
    $ COMMAND             a shell command; `dateline` is the built one, $SOURCE the source folder
    < LINE                its standard input
    > LINE                a line of its standard output
    2> LINE               a line of its standard error
    => N                  its exit code (0 where it is not given)

In expected lines `...` stands for anything in the line; a line that is only `...` for any number of lines.
Output that is not named is a failure.
"""
import ast
import os
import re
import subprocess
import sys
import tempfile


class Step:
    def __init__(self, command, line):
        self.command, self.line = command, line
        self.stdin, self.stdout, self.stderr, self.exit = [], [], [], 0


def to_bytes(expression):
    out = b""
    for term in re.split(r"\s\+\s", expression.strip()):
        literal, _, count = term.partition(" * ")
        out += ast.literal_eval(literal) * int(count or 1)
    return out


def read(path):
    """Steps in order: ("file", name, bytes) or Step."""
    steps, file = [], None
    for number, line in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
        if line.startswith("|") and file is not None:
            file[2] += (line[2:] + "\n").encode()
            continue
        file = None
        kind, _, rest = line.partition(" ")
        if not line.strip() or line.startswith("#"):
            continue
        if kind == "write":
            file = ["file", rest, b""]
            steps.append(file)
        elif kind == "bytes":
            name, _, expression = rest.partition(" ")
            steps.append(["file", name, to_bytes(expression)])
        elif kind == "$":
            steps.append(Step(rest, number))
        elif kind in ("<", ">", "2>", "=>") and steps and isinstance(steps[-1], Step):
            step = steps[-1]
            if kind == "=>":
                step.exit = int(rest)
            else:
                {"<": step.stdin, ">": step.stdout, "2>": step.stderr}[kind].append(rest)
        else:
            sys.exit(f"{path}:{number}: not a step: {line}")
    return steps


def matches(expected, got):
    """Lines against lines; an expected line `...` takes any number of them."""
    pattern = ""
    for line in expected:
        pattern += "(?:.*\n)*?" if line == "..." else ".*".join(map(re.escape, line.split("..."))) + "\n"
    return re.fullmatch(pattern, got if got == "" or got.endswith("\n") else got + "\n") is not None


def run(step, folder, environment):
    done = subprocess.run(["bash", "-c", step.command], cwd=folder, env=environment, capture_output=True,
                          input="".join(line + "\n" for line in step.stdin).encode(), timeout=120)
    problems = []
    for name, expected, got in (("output", step.stdout, done.stdout), ("messages", step.stderr, done.stderr)):
        text = got.decode("utf-8", "replace")
        if not matches(expected, text):
            wanted = "".join(f"    {line}\n" for line in expected)
            shown = "".join(f"    {line}\n" for line in text.splitlines()[:40])
            problems.append(f"  {name} should be\n{wanted}  but is\n{shown}")
    if done.returncode != step.exit:
        problems.append(f"  exit code should be {step.exit}, but is {done.returncode}\n")
    return problems


def main():
    commands, script = os.path.abspath(sys.argv[1]), sys.argv[2]
    environment = {"PATH": commands + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                   "SOURCE": sys.argv[3] if len(sys.argv) > 3 else ""}
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for step in read(script):
            if not isinstance(step, Step):
                path = os.path.join(folder, step[1])
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as file:
                    file.write(step[2])
                continue
            problems = run(step, folder, environment)
            if problems:
                failed += 1
                print(f"{script}:{step.line}: $ {step.command}\n" + "".join(problems))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
