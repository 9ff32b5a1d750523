"""Serves moto on a free port, which it prints, until standard input closes: so it never outlives the tests that started it.

GetMetricData differs from moto's, as AWS documents it: a period starts on the grid of the clock and not at StartTime, and
a metric is one of its namespace (moto forgets the namespace as soon as there are dimensions). Its statistics are moto's.
https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
"""

import sys
from copy import copy
from datetime import timedelta

from moto.cloudwatch.models import CloudWatchBackend, Dimension
from moto.server import ThreadedMotoServer

get_metric_data = CloudWatchBackend.get_metric_data


def get_metric_data_on_grid(self, queries, start_time, end_time, scan_by="TimestampAscending"):
    results = []
    for query in queries:
        metric = query["MetricStat"]["Metric"]
        dimensions = sorted(Dimension(one["Name"], one["Value"]) for one in metric.get("Dimensions", []))
        period = int(query["MetricStat"]["Period"])
        start = start_time - timedelta(seconds=start_time.timestamp() % period)
        only = copy(self)
        only.metric_data = [
            datum
            for datum in self.metric_data
            if datum.namespace == metric["Namespace"]
            and datum.name == metric["MetricName"]
            and sorted(datum.dimensions) == dimensions
        ]
        # moto looks through all periods from the start: the empty ones before the first value take most of the time.
        first = min((datum.timestamp for datum in only.metric_data), default=end_time)
        if first > start:
            start += timedelta(seconds=(first - start).total_seconds() // period * period)
        if start.replace(microsecond=0) < end_time.replace(microsecond=0):
            results += get_metric_data(only, [query], start, end_time, scan_by)
        else:
            results.append({"id": query["Id"], "label": query["Id"], "values": [], "timestamps": [], "status_code": "Complete"})
    return results


CloudWatchBackend.get_metric_data = get_metric_data_on_grid

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
