#!/usr/bin/env python3
"""Faults in the system calls of the program's edits, made with strace, and what becomes of the plan.

    Tests/Faults/faults.py --program .build/debug/rus                all points: the README's table (some minutes)
    Tests/Faults/faults.py --program RUS --sample 60 --seed 1        as many points, drawn with that seed

Of every kind of edit, each call that touches a file from the first that names the plan on is met by

  kill     SIGKILL on entering the call
  error    ENOSPC, EIO, EDQUOT, EACCES, EINTR, ENOLCK instead of the call
  short    a read or write that says it did nothing, or one byte, and did not
  full     a file size limit: writes end short, then fail
  writer   the program stopped there while another program saves (sed -i, a rewrite in place, another rus)
  crowd    many of ours at once, with sed -i in between

After each every file is to be as it was or as the edit leaves it, an edit that ended with 0 is to be there, and nothing
is to lie beside the files once the next run has looked. Ends with 0, 1 where something was lost or damaged, 77 where
strace may not trace here.
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import random
import re
import resource
import signal
import subprocess
import sys
import time

from rig import CALLS, EDITS, ERRORS, ROOT, WRITERS, Rig


def points(program, edit):
    """The calls of an edit that touch a file, from the first that names the plan: (name, its number among its like)."""
    with Rig(program) as rig:
        outcome = rig.run(rig.strace(edit, "-e", "trace=" + CALLS))
        if outcome.returncode != 0:
            sys.exit("%s: %s" % (edit, outcome.stderr.decode(errors="replace")))
        counts, found, begun = collections.Counter(), [], False
        for line in rig.trace().splitlines():
            match = re.match(r"\d+\s+(\w+)\(", line)
            if not match:
                continue
            counts[match[1]] += 1
            begun = begun or (str(rig.plan) in line and "execve" not in line)
            if begun:
                found.append((match[1], counts[match[1]]))
        return found


class Judge:
    """What an edit makes of the plan, and whether what a fault left is one or the other."""

    def __init__(self, program, edit):
        with Rig(program) as rig:
            self.before = rig.files()
            rig.run(rig.words(edit))
            self.after = rig.files()
        self.changed = [name for name in self.after if self.after[name] != self.before.get(name)]

    def look(self, rig, status):
        """What is wrong: (lost, damaged, what)."""
        rig.run([rig.program, "status", "--data", str(rig.plan)])
        files, damaged = rig.files(), []
        for name in files.keys() | self.before.keys():
            if files.get(name) not in (self.before.get(name), self.after.get(name)):
                damaged.append(name + (" is left" if name not in self.before else ""))
        isLost = status == 0 and any(files.get(name) != self.after[name] for name in self.changed)
        return isLost, damaged


def inject(program, judge, kind, point, fault):
    """One fault at one point; (reached, lost, damaged, crashed)."""
    name, number = point
    with Rig(program) as rig:
        # With its filter strace sends no signals.
        quick = [] if "signal" in fault else ["--seccomp-bpf"]
        words = rig.strace(EDITS[kind], *quick, "-e", "trace=" + name, "-e", f"inject={name}:{fault}:when={number}")
        outcome = rig.run(words)
        reached = "(INJECTED)" in rig.trace() or outcome.returncode == -signal.SIGKILL
        isLost, damaged = judge.look(rig, outcome.returncode)
        crashed = "signal=" not in fault and (outcome.returncode < 0 or outcome.returncode > 127)
        return reached, isLost, damaged, crashed


def limit(program, judge, kind, size):
    """Files can grow to a size only."""
    def lower():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    with Rig(program) as rig:
        outcome = rig.run(rig.words(EDITS[kind]), before=lower)
        return True, *judge.look(rig, outcome.returncode), outcome.returncode < 0


def stop(program, judge, kind, point, writer):
    """The program stopped at a point, another writes, and it goes on."""
    name, number = point
    script, file, text = WRITERS[writer]
    with Rig(program) as rig:
        words = rig.strace(
            EDITS[kind], "-e", "trace=" + name, "-e", f"inject={name}:signal=SIGSTOP:when={number}")
        ours = subprocess.Popen(
            words, cwd=rig.plan, env=rig.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE)
        stopped = None
        while stopped is None and ours.poll() is None:
            time.sleep(0.005)
            trace = rig.trace() if (rig.folder / "trace").exists() else ""
            match = re.search(r"^(\d+) +--- stopped by SIGSTOP", trace, re.M)
            stopped = int(match[1]) if match else None
        theirs = subprocess.Popen(
            ["sh", "-c", script], cwd=rig.plan, env=rig.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            # Another of ours waits for the lock that the stopped one may hold.
            theirs.wait(1 if writer == "rus" else 30)
        except subprocess.TimeoutExpired:
            pass
        if stopped is not None:
            os.kill(stopped, signal.SIGCONT)
        ours.communicate(timeout=60)
        theirs.wait(60)
        rig.run([program, "status", "--data", str(rig.plan)])
        files = rig.files()
        damaged = [name + " is left" for name in files if name not in judge.before]
        damaged += [name for name in judge.changed if rig.run(["recfix", name]).returncode != 0]
        isTheirsLost = theirs.returncode == 0 and text.encode() not in files[file]
        isOursLost = ours.returncode == 0 and not has_edit(judge, files)
        return stopped is not None, isTheirsLost or isOursLost, damaged, ours.returncode < 0


def has_edit(judge, files):
    """Whether all lines that the edit adds are there, and those that it takes away are gone."""
    for name in judge.changed:
        def lines(content):
            return collections.Counter(content.splitlines())
        before, after, now = lines(judge.before[name]), lines(judge.after[name]), lines(files[name])
        if any(now[line] < after[line] for line in after - before if line):
            return False
        if any(now[line] > after[line] for line in before - after if line):
            return False
    return True


def crowd(program, writers, rounds):
    """Many at once, each with its own days and its own field, while sed edits with our lock held."""
    with Rig(program) as rig:
        def log(writer):
            lost = []
            for number in range(rounds):
                days = "%d.%02d" % (writer + 1, number + 1)
                outcome = rig.run(rig.words(["log", "IND", days, "--person", "IB"]))
                if outcome.returncode == 0:
                    lost.append(("tid.rec", ("Dagar: " + days.rstrip("0")).encode()))
            return lost

        def change(key):
            done = None
            for number in range(rounds):
                text = "%s nummer %d" % (key, number)
                if rig.run(rig.words(["set", key, "Namn=" + text])).returncode == 0:
                    done = ("aktiviteter.rec", ("Namn: " + text).encode())
            return [done] if done else []

        def edit(_):
            done = []
            for number in range(rounds):
                script = "flock . sed -i 's/^%%key: Id$/&\\n%%doc: sed %d/' aktiviteter.rec" % number
                if rig.run(["sh", "-c", script]).returncode == 0:
                    done.append(("aktiviteter.rec", b"%%doc: sed %d\n" % number))
            return done

        jobs = [(log, n) for n in range(writers)] + [(change, key) for key in ["IND", "DATA", "AW"]] + [(edit, 0)]
        with concurrent.futures.ThreadPoolExecutor(len(jobs)) as pool:
            done = sum(pool.map(lambda job: job[0](job[1]), jobs), [])
        files = rig.files()
        lost = [text for file, text in done if text not in files[file]]
        damaged = [name for name in files if name not in Judge.names or rig.run(["recfix", name]).returncode != 0]
        return len(done), lost, damaged


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built rus")
    parser.add_argument("--sample", type=int, help="how many faults to try, of all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", help="one kind of fault: kill, error, short, full, writer, crowd")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    probe = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "true"], capture_output=True)
    if probe.returncode != 0:
        print("strace may not trace here: " + probe.stderr.decode(errors="replace").strip())
        sys.exit(77)
    Judge.names = set(os.listdir(ROOT / "Data" / "exempel"))
    failed = report(program, options)
    sys.exit(1 if failed else 0)


def plan_faults(program, judges):
    """Every fault there is: (its kind, what runs it, its arguments)."""
    faults = []
    for kind, judge in judges.items():
        found = points(program, EDITS[kind])
        for point in found:
            faults.append(("kill", inject, (judge, kind, point, "signal=SIGKILL")))
            faults += [("error", inject, (judge, kind, point, "error=" + error)) for error in ERRORS]
            if point[0] in ("read", "write", "pread64", "pwrite64"):
                faults += [("short", inject, (judge, kind, point, "retval=%d" % count)) for count in (0, 1)]
            faults += [("writer", stop, (judge, kind, point, writer)) for writer in WRITERS]
        sizes = sorted({0, 1, 511} | {n * len(judge.after[name]) // 5 for name in judge.changed for n in range(1, 6)})
        faults += [("full", limit, (judge, kind, size)) for size in sizes]
    return faults


def report(program, options):
    judges = {kind: Judge(program, edit) for kind, edit in EDITS.items()}
    faults = [fault for fault in plan_faults(program, judges) if options.only in (None, fault[0])]
    if options.sample:
        faults = random.Random(options.seed).sample(faults, min(options.sample, len(faults)))
    tried, lost, damaged = collections.Counter(), collections.Counter(), collections.Counter()

    def attempt(fault):
        kind, body, arguments = fault
        return kind, arguments[1:], body(program, *arguments)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for kind, arguments, (reached, isLost, wrong, crashed) in pool.map(attempt, faults):
            tried[kind] += reached
            lost[kind] += isLost
            damaged[kind] += bool(wrong) or crashed
            if isLost or wrong or crashed:
                print(kind, arguments, "LOST" if isLost else "", *wrong, "crashed" if crashed else "", flush=True)
    if options.only in (None, "crowd"):
        writers, rounds = (4, 3) if options.sample else (12, 10)
        tried["crowd"], missing, wrong = crowd(program, writers, rounds)
        lost["crowd"], damaged["crowd"] = len(missing), len(wrong)
        if missing or wrong:
            print("crowd", missing, wrong)
    print("| fault | tried | edits lost | files damaged |\n| --- | --- | --- | --- |")
    for kind in tried:
        print("| %s | %d | %d | %d |" % (kind, tried[kind], lost[kind], damaged[kind]))
    return sum(lost.values()) + sum(damaged.values())


main()
