"""A plan to try faults on, the edits that are tried, and what other programs do to it meanwhile."""

import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CALLS = (
    "open,openat,read,pread64,readv,write,pwrite64,writev,close,stat,lstat,fstat,newfstatat,statx,lseek,access,"
    "faccessat,faccessat2,getdents64,readlink,readlinkat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,"
    "mkdir,mkdirat,fsync,fdatasync,ftruncate,fchmod,chmod,fchown,chown,flock,fcntl,utimensat"
)
ERRORS = ["ENOSPC", "EIO", "EDQUOT", "EACCES", "EINTR", "ENOLCK"]
TIMES = b"Datum;Person;Aktivitet;Dagar\n2026-05-04;IB;IND;0,5\n2026-05-05;IB;DATA;1\n"

# The kinds of edit: by name, the words of the command.
EDITS = {
    "set": ["set", "IND", "Status=utgår"],
    "set, long text": ["set", "IND", "Redovisning=Rad ett.\nRad två.\n\nRad fyra."],
    "set, two fields": ["set", "DATA", "Status=delvis", "Dagar=12,5"],
    "set, key of many": ["set", "IND", "Id=INDIK"],
    "add": ["add", "mal", "Verksamhet=UPP", "Namn=Ett mål till"],
    "remove": ["remove", "UPP-1"],
    "log": ["log", "IND", "0,5", "--person", "IB"],
    "bulk": ["import", "time", "TIMES", "--apply"],
}
# What another program does to the plan meanwhile, and the text that is to be there afterwards.
WRITERS = {
    "sed -i": (
        "sed -i 's/^Namn: Indikatorutveckling$/Namn: Av en annan/' aktiviteter.rec",
        "aktiviteter.rec", "Av en annan"),
    "rewrite in place": (
        "sed 's/^Namn: Indikatorutveckling$/Namn: Av en annan/' aktiviteter.rec > ../new; cat ../new > aktiviteter.rec",
        "aktiviteter.rec", "Av en annan"),
    "sed -i, the log": (
        "sed -i '$a\\\\nDatum: 2026-06-01\\nPerson: IB\\nAktivitet: DATA\\nDagar: 0.07' tid.rec",
        "tid.rec", "Dagar: 0.07"),
    "rus": ("exec \"$RUS\" set IND 'Namn=Av en annan' --data . --today 2026-06-20", "aktiviteter.rec", "Av en annan"),
}


class Rig:
    """A copy of the example plan in a folder of its own, and the program to run on it."""

    def __init__(self, program):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rus-faults-"))
        self.plan = self.folder / "plan"
        shutil.copytree(ROOT / "Data" / "exempel", self.plan)
        (self.folder / "times.csv").write_bytes(TIMES)
        self.program = program
        self.environment = {
            "PATH": "/usr/bin:/bin", "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "RUS": program, "TZ": "UTC"}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def words(self, edit):
        words = [str(self.folder / "times.csv") if word == "TIMES" else word for word in edit]
        return [self.program, *words, "--data", str(self.plan), "--today", "2026-06-20"]

    def run(self, words, before=None):
        """Runs words to their end; nothing they do may take a minute."""
        return subprocess.run(
            words, cwd=self.plan, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, timeout=60, preexec_fn=before)

    def strace(self, edit, *options):
        return ["strace", "-f", "-qq", "-o", str(self.folder / "trace"), *options, *self.words(edit)]

    def trace(self):
        return (self.folder / "trace").read_text(errors="replace")

    def files(self):
        return {path.name: path.read_bytes() for path in self.plan.iterdir()}
