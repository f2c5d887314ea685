"""The kernel over Jupyter's own client: what the protocol promises beside what jupyter_kernel_test asks."""
import json
import os
import queue
import statistics
import struct
import socket
import sys
import time
import unittest

from jupyter_client.manager import KernelManager, start_new_kernel


def memory_of(pid):
    """The resident memory of a process, in megabytes."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


class KernelTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = start_new_kernel(kernel_name="nabla")

    @classmethod
    def tearDownClass(cls):
        cls.kc.stop_channels()
        cls.km.shutdown_kernel()

    def setUp(self):
        self.drain()

    def drain(self):
        for get in (self.kc.get_shell_msg, self.kc.get_iopub_msg, self.kc.get_stdin_msg):
            try:
                while True:
                    get(timeout=0.1)
            except queue.Empty:
                pass

    def pid(self):
        return self.km.provisioner.process.pid

    def run_cell(self, code, timeout=60, **options):
        """The reply, and the outputs up to idle."""
        msg_id = self.kc.execute(code, **options)
        outputs = []
        while True:
            message = self.kc.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    return self.reply_to(msg_id, timeout), outputs
            elif message["msg_type"] != "execute_input":
                outputs.append(message)

    def reply_to(self, msg_id, timeout=60):
        while True:
            reply = self.kc.get_shell_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") == msg_id:
                return reply["content"]

    def value(self, code):
        reply, outputs = self.run_cell(code)
        self.assertEqual(reply["status"], "ok", reply)
        return outputs[-1]["content"]["data"]["text/plain"] if outputs else None

    def test_interrupt_stops_loops_awaits_sleeps_and_input(self):
        for code in (
            "while (true) { }",
            "await Task.Delay(-1);",
            "await Task.Delay(1); while (true) { }",
            "Thread.Sleep(-1);",
            "Console.ReadLine();",
            'while (true) { Console.WriteLine("flood"); }',
        ):
            with self.subTest(code=code):
                msg_id = self.kc.execute(code, allow_stdin=True)
                time.sleep(1)
                begin = time.perf_counter()
                self.km.interrupt_kernel()
                reply = self.reply_to(msg_id)
                self.assertEqual((reply["status"], reply["ename"]), ("error", "Interrupted"))
                self.assertLess(time.perf_counter() - begin, 5)
                self.drain()
                self.assertEqual(self.value("1 + 1"), "2")

    def test_stdin_asks_and_gets_an_answer(self):
        msg_id = self.kc.execute('var name = Input("name? "); var secret = Password("secret? "); name + secret + Console.ReadLine()', allow_stdin=True)
        for prompt, password, answer in (("name? ", False, "é"), ("secret? ", True, "b"), ("", False, "c")):
            request = self.kc.get_stdin_msg(timeout=20)
            self.assertEqual((request["content"]["prompt"], request["content"]["password"]), (prompt, password))
            self.kc.input(answer)
        self.assertEqual(self.reply_to(msg_id)["status"], "ok")

    def test_stdin_that_is_not_allowed_is_an_error_and_does_not_wait(self):
        reply, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertEqual((reply["status"], reply["ename"]), ("error", "InvalidOperationException"))

    def test_cells_that_wait_behind_a_failed_one_are_aborted(self):
        ids = [self.kc.execute(code) for code in ('throw new Exception("no");', "1", "2")]
        self.assertEqual([self.reply_to(i)["status"] for i in ids], ["error", "aborted", "aborted"])
        self.assertEqual(self.value("3"), "3")

    def test_cells_behind_a_failed_one_run_if_the_client_wants_it(self):
        ids = [self.kc.execute(code, stop_on_error=False) for code in ('throw new Exception("no");', "1")]
        self.assertEqual([self.reply_to(i)["status"] for i in ids], ["error", "ok"])

    def test_a_display_is_updated(self):
        self.run_cell('var d = Display("before");')
        _, outputs = self.run_cell('d.Update("after");')
        self.assertEqual(outputs[0]["msg_type"], "update_display_data")
        self.assertEqual(outputs[0]["content"]["data"]["text/plain"], '"after"')
        self.assertTrue(outputs[0]["content"]["transient"]["display_id"])

    def test_a_wrong_signature_is_refused_and_the_kernel_lives(self):
        right = self.kc.session.key
        self.kc.session.key = b"wrong"
        try:
            msg_id = self.kc.execute("File.WriteAllText(\"/nonexistent\", \"\")")
            with self.assertRaises(queue.Empty):
                self.kc.get_shell_msg(timeout=1)
        finally:
            self.kc.session.key = right
        self.assertIsNotNone(msg_id)
        self.assertEqual(self.value("1 + 1"), "2")

    def test_what_is_no_message_does_not_kill_the_kernel(self):
        session = self.kc.session
        header = session.msg_header("execute_request")
        contents = [[], "text", None, {}, {"code": 1}, {"code": None}, {"code": "1", "silent": "yes"}, {"code": "\ud800"}, {"code": "1", "user_expressions": [1]}]
        for content in contents:
            parts = [json.dumps(p, default=str).encode() for p in (header, {}, {}, content)]
            self.kc.shell_channel.socket.send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
        for frames in ([b""], [b"<IDS|MSG>"], [b"<IDS|MSG>", b"x"], [b"<IDS|MSG>", *[b"\xff"] * 5], [b"x"] * 50):
            self.kc.shell_channel.socket.send_multipart(frames)
        deep = b'{"code":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
        parts = [json.dumps(header, default=str).encode(), b"{}", b"{}", deep]
        self.kc.shell_channel.socket.send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
        for port in (self.km.shell_port, self.km.iopub_port, self.km.hb_port, self.km.stdin_port, self.km.control_port):
            for noise in (b"", b"GET / HTTP/1.1\r\n\r\n", os.urandom(200), b"\xff" * 64, b"\xff" + b"\0" * 8 + b"\x7f\x03\0NULL" + b"\0" * 48 + b"\x06" + struct.pack(">Q", 2**63)):
                with socket.create_connection((self.km.ip, port)) as connection:
                    connection.sendall(noise)
        time.sleep(0.5)
        self.drain()
        self.assertEqual(self.value("1 + 1"), "2")
        self.assertTrue(self.kc.is_alive())

    def test_a_flood_of_output_arrives_and_does_not_stay_in_memory(self):
        before = memory_of(self.pid())
        reply, outputs = self.run_cell('for (var i = 0; i < 1_000_000; i++) { Console.WriteLine(i); }', timeout=120)
        self.assertEqual(reply["status"], "ok")
        text = "".join(o["content"]["text"] for o in outputs)
        self.assertEqual(len(text.split()), 1_000_000)
        self.assertTrue(text.endswith("\n999999\n"))
        self.assertLess(memory_of(self.pid()) - before, 150)

    def test_restart_forgets_and_works(self):
        self.assertEqual(self.value("var kept = 1; kept"), "1")
        self.km.restart_kernel(now=False)
        self.kc.wait_for_ready(timeout=30)
        self.drain()
        reply, _ = self.run_cell("kept")
        self.assertIn("CS0103", "".join(reply["traceback"]))

    def test_text_is_counted_in_code_points(self):
        msg_id = self.kc.complete('var s = "😀"; Math.Sqr', 21)
        reply = self.reply_to(msg_id)
        self.assertEqual((reply["matches"], reply["cursor_start"], reply["cursor_end"]), (["Sqrt"], 18, 21))

    def test_user_expressions(self):
        reply, _ = self.run_cell("var u = 4;", user_expressions={"a": "u + 1", "b": "nothing"})
        self.assertEqual(reply["user_expressions"]["a"]["data"]["text/plain"], "5")
        self.assertEqual(reply["user_expressions"]["b"]["status"], "error")

    def test_inspection_shows_documentation(self):
        self.kc.inspect("Diff(", 5)
        reply = self.kc.get_shell_msg(timeout=20)["content"]
        self.assertTrue(reply["found"])
        self.assertIn("Maths.Diff(", reply["data"]["text/plain"])


class Lifetime(unittest.TestCase):
    def test_a_thousand_cells_stay_small_and_quick(self):
        km, kc = start_new_kernel(kernel_name="nabla")
        try:
            kc.execute_interactive("var w = 3.0;", timeout=30)
            for name, cell in (("declaring", "var v{0} = w + {0}; v{0}"), ("same", "var (J, x) = Symbols(\"J, x\"); J = x.Pow({0} % 9); Diff(J, x)"), ("printing", "Console.WriteLine(w + {0});")):
                times = []
                for i in range(1000):
                    begin = time.perf_counter()
                    kc.execute_interactive(cell.format(i), timeout=30, output_hook=lambda _: None)
                    times.append(time.perf_counter() - begin)
                memory = memory_of(km.provisioner.process.pid)
                print(f"1000 cells, {name}: median {1000 * statistics.median(times):.1f} ms, last 100 {1000 * statistics.median(times[-100:]):.1f} ms, {memory:.0f} MB", file=sys.stderr)
                self.assertLess(memory, 300)
        finally:
            kc.stop_channels()
            km.shutdown_kernel()

    def test_timings(self):
        """Prints the figures; the limits are wide, because a loaded machine proves nothing."""
        begin = time.perf_counter()
        km = KernelManager(kernel_name="nabla")
        km.start_kernel()
        kc = km.client()
        try:
            kc.start_channels()
            kc.kernel_info()
            kc.get_shell_msg(timeout=30)
            info = time.perf_counter() - begin
            kc.execute_interactive("1 + 1", timeout=30, output_hook=lambda _: None)
            first = time.perf_counter() - begin
            time.sleep(2)
            times = []
            for _ in range(50):
                start = time.perf_counter()
                kc.execute_interactive('var (J, w) = Symbols("J, w"); J = w.Pow(2); Diff(J, w)', timeout=30, output_hook=lambda _: None)
                times.append(time.perf_counter() - start)
            completions = []
            for text in ("Math.Sq", "Dif", "Symbol(\"x\").", "Console.Wr") * 3:
                start = time.perf_counter()
                kc.complete(text)
                kc.get_shell_msg(timeout=30)
                completions.append(time.perf_counter() - start)
            print(f"kernel_info after {info:.2f} s, first cell done after {first:.2f} s, later cells {1000 * statistics.median(times):.0f} ms, completion {1000 * max(completions):.0f} ms at most", file=sys.stderr)
            self.assertLess(first, 30)
        finally:
            kc.stop_channels()
            km.shutdown_kernel()


if __name__ == "__main__":
    unittest.main()
