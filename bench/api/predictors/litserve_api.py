"""LitServe's API that does nothing, or waits `seconds` and then says so in BENCH_FINISHED. Argument: the port."""

import os
import sys
import time
from pathlib import Path

import litserve


class Film(litserve.LitAPI):
    def setup(self, device):
        pass

    def decode_request(self, request):
        return request["prompt"], request.get("seconds", 0.0)

    def predict(self, asked):
        prompt, seconds = asked
        if seconds:
            time.sleep(seconds)
            with Path(os.environ["BENCH_FINISHED"]).open("a") as finished:
                finished.write(f"{prompt}\n")
        return "https://127.0.0.1/film.mp4"

    def encode_response(self, output):
        return {"output": output}


if __name__ == "__main__":
    server = litserve.LitServer(Film(), accelerator="cpu", timeout=60)
    server.run(host="127.0.0.1", port=int(sys.argv[1]), generate_client_file=False, log_level="error")
