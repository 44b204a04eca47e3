"""Speech by the embedded voice, by Piper and by an OpenAI-compatible endpoint."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from backend_flask.media import openai_speech
from backend_flask.media.espeak import Espeak
from backend_flask.media.openai_speech import OpenAISpeech
from backend_flask.media.piper import Piper
from backend_flask.media.speech import SpeechError, synthesize
from tests.media.provider import Provider, answer, drip, hang
from tests.media.sounds import assert_speech, seconds_of, tone

SENTENCE = "Unser Hund schläft gern im Garten."


def say(*engines, text="Haus", language="de", **more):
    return synthesize(text, language=language, engines=engines, **more)


def helper_pid(espeak: Espeak) -> int:
    assert espeak._helper
    return espeak._helper.pid


def is_running(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout
    return bool(state) and not state.startswith("Z")


def wait_until(condition: Callable[[], bool], seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.01)


class TestEmbeddedVoice:
    def test_speaks_german(self, espeak):
        speech = say(espeak, text=SENTENCE)
        assert speech.engine is espeak
        assert_speech(speech.wav, shortest=1, longest=4)

    def test_speaks_english(self, espeak):
        german, english = (say(espeak, text="hand and wind", language=code).wav for code in ("de", "en"))
        assert_speech(english, shortest=0.4, longest=3)
        assert english != german

    def test_says_different_words_differently(self, espeak):
        assert say(espeak, text="Haus").wav != say(espeak, text="Maus").wav

    def test_speaks_umlauts(self, espeak):
        assert say(espeak, text="schön").wav != say(espeak, text="schon").wav

    def test_is_as_fast_as_asked(self, espeak):
        usual = seconds_of(say(espeak, text=SENTENCE).wav)
        for speed in (0.25, 0.4, 0.5, 0.75, 1.5, 2, 4):
            speech = say(espeak, text=SENTENCE, speed=speed)
            assert_speech(speech.wav, shortest=usual / speed * 0.75, longest=usual / speed * 1.25)

    def test_refuses_a_language_that_it_does_not_speak(self, espeak):
        with pytest.raises(SpeechError, match="xx"):
            say(espeak, language="xx")

    def test_says_when_there_is_nothing_to_speak(self, espeak):
        for text in ("", "…"):
            with pytest.raises(SpeechError):
                say(espeak, text=text)
        assert_speech(say(espeak).wav, shortest=0.2, longest=2)

    def test_reads_markup_as_text(self, espeak):
        """Neither espeak's phonemes nor SSML: both are only brackets in what a person wrote."""
        assert seconds_of(say(espeak, text="<break time='9s'/>Haus").wav) < 6
        assert seconds_of(say(espeak, text="[[haUs]]").wav) > 1.2 * seconds_of(say(espeak).wav)

    def test_serves_four_threads_at_once(self, espeak):
        words = ["Haus", "Straßenbahn", "Geschwindigkeitsbegrenzung", "Ei"] * 5
        alone = {word: seconds_of(say(espeak, text=word).wav) for word in words}
        with ThreadPoolExecutor(4) as threads:
            together = list(threads.map(lambda word: seconds_of(say(espeak, text=word).wav), words))
        for word, seconds in zip(words, together, strict=True):
            assert seconds == pytest.approx(alone[word], rel=0.1), word

    def test_keeps_the_gpl_library_out_of_this_process(self, espeak):
        say(espeak)
        assert "espeakng_loader" not in sys.modules
        maps = Path("/proc/self/maps")
        assert not maps.exists() or "libespeak" not in maps.read_text()

    def test_keeps_its_helper_between_jobs(self, espeak):
        say(espeak)
        first = helper_pid(espeak)
        say(espeak, text="Maus")
        assert helper_pid(espeak) == first


class TestHelper:
    def test_is_replaced_when_killed_between_jobs(self, espeak):
        say(espeak)
        os.kill(helper_pid(espeak), signal.SIGKILL)
        assert_speech(say(espeak).wav, shortest=0.2, longest=2)

    def test_is_replaced_when_killed_in_the_middle_of_a_job(self, espeak):
        say(espeak)
        first = helper_pid(espeak)
        os.kill(first, signal.SIGSTOP)
        with ThreadPoolExecutor(1) as thread:
            speech = thread.submit(say, espeak)
            time.sleep(0.2)
            assert not speech.done()
            os.kill(first, signal.SIGKILL)
            assert_speech(speech.result(10).wav, shortest=0.2, longest=2)
        assert helper_pid(espeak) != first

    def test_is_replaced_when_it_hangs(self):
        espeak = Espeak(timeout=1)
        say(espeak)
        first = helper_pid(espeak)
        os.kill(first, signal.SIGSTOP)
        assert_speech(say(espeak).wav, shortest=0.2, longest=2)
        assert not is_running(first)
        espeak.close()

    def test_that_always_hangs_is_given_up(self, tmp_path):
        started = tmp_path / "started"
        program = f"import os, time; open({str(started)!r}, 'a').write(f'{{os.getpid()}} '); time.sleep(60)"
        espeak = Espeak(timeout=0.5, command=[sys.executable, "-c", program])
        with pytest.raises(SpeechError, match="No voice"):
            say(espeak)
        pids = [int(pid) for pid in started.read_text().split()]
        assert len(pids) == 2, "one retry"
        assert not any(is_running(pid) for pid in pids)

    @pytest.mark.parametrize("program", ["raise SystemExit(3)", "print('hello')"])
    def test_that_always_crashes_is_given_up(self, program):
        with pytest.raises(SpeechError, match="No voice"):
            say(Espeak(command=[sys.executable, "-c", program]))

    def test_that_cannot_be_started_is_an_error(self):
        with pytest.raises(SpeechError, match="could not be started"):
            Espeak(command=["/no/such/program"]).speak("Haus", language="de", speed=1)

    def test_ends_when_closed(self, espeak):
        say(espeak)
        pid = helper_pid(espeak)
        espeak.close()
        assert not is_running(pid)
        assert_speech(say(espeak).wav, shortest=0.2, longest=2)

    @pytest.mark.parametrize("text", ["Haus", "Haus " * 400_000], ids=["idle", "speaking"])
    def test_ends_with_a_killed_parent(self, text):
        """The parent has no chance to tidy up; the helper must notice by itself, also at work."""
        program = (
            "from backend_flask.media.espeak import Espeak\n"
            "import threading, time\n"
            "espeak = Espeak(timeout=60)\n"
            "espeak.speak('Haus', language='de', speed=1)\n"
            "print(espeak._helper.pid, flush=True)\n"
            f"espeak.speak({text[:5]!r} * {len(text) // 5 + 1}, language='de', speed=1)\n"
            "time.sleep(60)\n"
        )
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
            assert parent.stdout
            pid = int(parent.stdout.readline())
            time.sleep(0.3)
            assert is_running(pid)
            parent.kill()
        wait_until(lambda: not is_running(pid))

    def test_is_not_shared_with_a_forked_process(self, espeak):
        """Two processes on one pipe would take each other's answers."""
        say(espeak)
        first = helper_pid(espeak)
        child = os.fork()
        if not child:
            try:
                say(espeak)
                ok = helper_pid(espeak) != first
                espeak.close()
            finally:
                os._exit(0 if ok else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert_speech(say(espeak).wav, shortest=0.2, longest=2)
        assert helper_pid(espeak) == first


def openai(provider: Provider, **more) -> OpenAISpeech:
    return OpenAISpeech(provider.url, "tts-1", "alloy", **{"timeout": 0.5, **more})


class TestOpenAICompatibleEndpoint:
    def test_speaks(self, provider, espeak):
        speech = say(openai(provider, key="secret"), espeak, text="das  Haus", speed=0.5)
        assert speech.engine.name == "openai-compatible"
        assert speech.wav == tone()
        assert provider.requests == [
            {
                "path": "/v1/audio/speech",
                "key": "Bearer secret",
                "model": "tts-1",
                "voice": "alloy",
                "input": "das Haus",
                "speed": 0.5,
                "response_format": "wav",
            }
        ]

    def test_needs_no_key(self, provider):
        say(openai(provider))
        assert provider.requests[0]["key"] is None

    def test_never_shows_its_key(self, provider):
        assert "secret" not in repr(openai(provider, key="secret"))

    def test_has_a_second_attempt(self, provider, espeak):
        provider.replies = [answer(b"busy", 500), answer(tone())]
        assert say(openai(provider), espeak).engine.name == "openai-compatible"
        assert len(provider.requests) == 2

    @pytest.mark.parametrize(
        "reply",
        [
            answer(b'{"error": "broken"}', 500),
            answer(b'{"error": "no credit"}', 429),
            answer(b""),
            answer(b"<html>Sign in</html>", **{"Content-Type": "audio/wav"}),
            answer(b"ID3\x04\x00\x00\x00\x00\x00\x00" + bytes(2000)),
            answer(tone()[:44]),
            answer(tone()[:44] + bytes(9000)),
            hang,
            drip,
        ],
        ids=["500", "429", "empty", "html", "mp3", "no samples", "silence", "hangs", "drips"],
    )
    def test_falls_back_to_the_embedded_voice(self, provider, espeak, reply):
        provider.replies = [reply]
        began = time.monotonic()
        speech = say(openai(provider), espeak)
        assert time.monotonic() - began < 8
        assert speech.engine is espeak
        assert_speech(speech.wav, shortest=0.2, longest=2)
        assert len(provider.requests) == 2, "one retry"

    def test_is_not_led_elsewhere_with_text_and_key(self, provider, espeak):
        def redirect(handler):
            is_led = handler.path.endswith("/elsewhere")
            (answer(tone()) if is_led else answer(b"", 307, Location="/elsewhere"))(handler)

        provider.replies = [redirect]
        assert say(openai(provider, key="secret"), espeak).engine is espeak
        assert {request["path"] for request in provider.requests} == {"/v1/audio/speech"}

    def test_falls_back_when_nobody_listens(self, espeak):
        nobody = OpenAISpeech("http://127.0.0.1:9/v1", "tts-1", "alloy", timeout=0.5)
        assert say(nobody, espeak).engine is espeak

    def test_takes_no_more_than_fits(self, provider, espeak, monkeypatch):
        monkeypatch.setattr(openai_speech, "MAX_BYTES", 10_000)
        assert len(tone()) > 10_000
        assert say(openai(provider), espeak).engine is espeak

    def test_without_a_voice_to_fall_back_to_says_why(self, provider, caplog):
        provider.replies = [answer(b"", 500)]
        with pytest.raises(SpeechError, match="No voice"):
            say(openai(provider))
        assert "answered 500" in caplog.text

    def test_is_asked_by_several_threads_at_once(self, provider):
        together = threading.Barrier(4, timeout=5)

        def reply(handler):
            together.wait()
            answer(tone())(handler)

        provider.replies = [reply]
        voice = openai(provider, timeout=5)
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(lambda _: say(voice), range(4)))
        assert len(provider.requests) == 4


PIPER = """#!{python}
import json, pathlib, shutil, sys
options = dict(zip(sys.argv[1::2], sys.argv[2::2]))
pathlib.Path({asked!r}).write_text(json.dumps([options, sys.stdin.read()]))
{act}
"""
SPEAK = "shutil.copy({sound!r}, options['--output_file'])"


class FakePiper:
    """A program called `piper` on the PATH, and a voice file for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = folder / "asked.json"
        self.sound = folder / "sound.wav"
        self.sound.write_bytes(tone())
        self.voice = folder / "de_DE-thorsten-medium.onnx"
        self.voice.write_bytes(b"")
        self.description = folder / "de_DE-thorsten-medium.onnx.json"
        self.description.write_text('{"espeak": {"voice": "de"}}')
        self.acts(SPEAK.format(sound=str(self.sound)))

    def acts(self, act: str) -> None:
        program = self.folder / "piper"
        program.write_text(PIPER.format(python=sys.executable, asked=str(self.asked), act=act))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def piper(tmp_path, monkeypatch) -> FakePiper:
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return FakePiper(tmp_path)


class TestPiper:
    def test_speaks(self, piper, espeak):
        speech = say(Piper(piper.voice), espeak, text="die Tür\ngeht auf", speed=0.5)
        assert (speech.engine.name, speech.wav) == ("piper", tone())
        options, heard = json.loads(piper.asked.read_text())
        assert options["--model"] == str(piper.voice)
        assert float(options["--length_scale"]) == 2
        assert heard == "die Tür geht auf\n"
        assert not Path(options["--output_file"]).parent.exists(), "it leaves nothing behind"

    @pytest.mark.parametrize(
        "act",
        ["sys.exit('no model')", "pass", "open(options['--output_file'], 'w').write('oops')",
         "import time; time.sleep(60)"],
        ids=["fails", "no file", "not audio", "hangs"],
    )  # fmt: skip
    def test_falls_back_to_the_embedded_voice(self, piper, espeak, act):
        piper.acts(act)
        speech = say(Piper(piper.voice, timeout=1), espeak)
        assert speech.engine is espeak
        assert_speech(speech.wav, shortest=0.2, longest=2)

    def test_is_not_asked_for_another_language(self, piper, espeak):
        assert say(Piper(piper.voice), espeak, text="house", language="en").engine is espeak
        assert not piper.asked.exists()

    @pytest.mark.parametrize("description", ["", "[]", "{}", '{"espeak": null}'])
    def test_is_not_asked_when_its_voice_is_not_described(self, piper, espeak, description):
        piper.description.write_text(description)
        assert say(Piper(piper.voice), espeak).engine is espeak

    def test_that_is_not_installed_falls_back(self, piper, espeak, monkeypatch):
        monkeypatch.setenv("PATH", "")
        assert say(Piper(piper.voice), espeak).engine is espeak

    def test_comes_after_the_endpoint_and_before_the_embedded_voice(self, piper, provider, espeak):
        provider.replies = [answer(b"", 500)]
        assert say(openai(provider), Piper(piper.voice), espeak).engine.name == "piper"
