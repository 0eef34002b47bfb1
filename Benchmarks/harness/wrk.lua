-- Has wrk print its figures as one line of JSON behind a marker.
function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        'figures: {"requests": %d, "microseconds": %d, "octets": %d, "p50": %.1f, "p99": %.1f, '
            .. '"connect": %d, "read": %d, "write": %d, "status": %d, "timeout": %d}\n',
        summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
        errors.connect, errors.read, errors.write, errors.status, errors.timeout))
end
