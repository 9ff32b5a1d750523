"""A RabbitMQ worker that may be scaled in at any moment; docs/guides/queue-workers.md says why. Replace `example`.

RABBITMQ_URL and QUEUE are required; PREFETCH (1) must equal slotsPerTask; STOP_SECONDS (25) must be below the
container's stopTimeout. ECS sets ECS_AGENT_URI; without it nothing is protected. Needs pika.
"""

import contextlib
import functools
import json
import os
import re
import signal
import sys
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pika


class TaskProtection:
    """Keeps ECS from choosing this task for scale-in while it works. A failed call is logged and tried again."""

    def __init__(self, agent_uri, minutes=10, every_seconds=5):
        self.agent_uri, self.minutes, self.every_seconds = agent_uri, minutes, every_seconds
        self.busy, self.protected_until, self.lock = 0, 0.0, threading.RLock()
        if agent_uri:
            threading.Thread(target=self.keep_adjusting, daemon=True).start()

    @contextlib.contextmanager
    def __call__(self):
        """Round work and acknowledgement: ECS may choose the task until the body begins, and soon after it ends."""
        self.adjust(+1)
        try:
            yield
        finally:
            with self.lock:
                self.busy -= 1  # the next adjustment lifts the protection: a busy queue costs no calls

    def keep_adjusting(self):  # extends long work, lifts the protection of an idle task, repairs what failed
        while True:
            time.sleep(self.every_seconds)
            self.adjust()

    def adjust(self, more=0):
        with self.lock:  # one call at a time, each by the state at its start
            self.busy += more
            left_minutes = (self.protected_until - time.monotonic()) / 60
            if self.agent_uri and self.busy > 0 and left_minutes < self.minutes / 2:
                self.put(True, {"ProtectionEnabled": True, "ExpiresInMinutes": self.minutes})
            elif self.busy == 0 and left_minutes > 0:
                self.put(False, {"ProtectionEnabled": False})

    def put(self, enabled, body):
        until = time.monotonic() + self.minutes * 60
        url, headers = f"{self.agent_uri}/task-protection/v1/state", {"content-type": "application/json"}
        try:
            request = urllib.request.Request(url, json.dumps(body).encode(), headers, method="PUT")
            with urllib.request.urlopen(request, timeout=5) as response:
                answer = json.load(response)
            # A refusal of ECS also has status 200: only the state that the answer names counts.
            if (answer.get("protection") or {}).get("ProtectionEnabled") is not enabled:
                raise RuntimeError(answer)
            self.protected_until = until if enabled else 0.0
        except Exception as error:
            print(f"task protection was not set to {enabled}: {error}", file=sys.stderr)


def read_settings(variables):
    """What the task definition says: URL, queue, prefetch, seconds to stop. One sentence when wrong: trying again would not help."""
    for name in ("RABBITMQ_URL", "QUEUE"):
        if not variables.get(name):
            raise ValueError(f"{name} is missing; set it in the task definition")

    def whole(name, default, most):
        text = variables.get(name, default)
        if not re.fullmatch("[1-9][0-9]{0,3}", text) or int(text) > most:  # even 0 would be no limit for RabbitMQ
            raise ValueError(f'{name} is "{text}" but must be a whole number from 1 to {most}; set it, or leave it out')
        return int(text)

    return (
        variables["RABBITMQ_URL"],
        variables["QUEUE"],
        whole("PREFETCH", "1", 1000),
        whole("STOP_SECONDS", "25", 120),
    )


def consume(settings, work, protection, stop):
    """Consumes until the connection is lost or `stop` is set; then returns to the queue what could not be finished."""
    url, queue, slots, stop_seconds = settings
    connection = pika.BlockingConnection(pika.URLParameters(url))
    channel, over, in_hand = connection.channel(), threading.Event(), set()
    pool = ThreadPoolExecutor(slots)  # pika's own thread stays free: without its heartbeats RabbitMQ hangs up

    def handle(tag, body):
        with protection(), contextlib.suppress(pika.exceptions.AMQPError):  # a lost connection requeues the message
            try:
                work(body, over)
                answer = functools.partial(channel.basic_ack, tag)
            except Exception as error:
                print(f"message {tag} failed: {error!r}", file=sys.stderr)
                over.wait(1)  # what fails at once must not spin; nothing is lost, the queue's delivery limit ends it
                answer = functools.partial(channel.basic_reject, tag, requeue=True)
            if not over.is_set():
                connection.add_callback_threadsafe(lambda: (in_hand.discard(tag), answer()))

    def take(_channel, method, _properties, body):
        in_hand.add(method.delivery_tag)
        pool.submit(handle, method.delivery_tag, body)

    try:
        channel.basic_qos(prefetch_count=slots)
        channel.add_on_cancel_callback(lambda _frame: over.set())  # the queue is gone
        consumer = channel.basic_consume(queue, take)
        while channel.is_open and not over.is_set() and not stop.is_set():
            connection.process_data_events(time_limit=1)
        if channel.is_open and not over.is_set():
            channel.basic_cancel(consumer)
            deadline = time.monotonic() + stop_seconds
            while in_hand and time.monotonic() < deadline:
                connection.process_data_events(time_limit=0.2)
            for tag in in_hand:  # not the message's fault: nack, unlike reject, is not counted by the delivery limit
                channel.basic_nack(tag, requeue=True)
        connection.close()
    finally:
        over.set()
        pool.shutdown(wait=not stop.is_set())  # the next connection would bring new messages on top of these


def main(work):
    """What is set wrongly ends the process, so that a deployment rolls back; a broker that is away is waited for."""
    try:
        settings = read_settings(os.environ)
    except ValueError as error:
        sys.exit(str(error))
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    protection = TaskProtection(os.environ.get("ECS_AGENT_URI"))
    while not stop.is_set():
        try:
            consume(settings, work, protection, stop)
        except Exception as error:
            print(f"no consumer: {error!r}", file=sys.stderr)
        stop.wait(2)
    os._exit(0)  # a thread that still works must not hold up the end


def example(body, over):
    """Stands for the real work: the message says how many seconds it takes."""
    if over.wait(json.loads(body)["seconds"]):
        raise RuntimeError("interrupted")
    print(f"done {body.decode()}", flush=True)


if __name__ == "__main__":
    main(example)
