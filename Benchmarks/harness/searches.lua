-- Asks for each line of a file, one after the other, from a place on; prints what it measured behind a marker.
local paths, place = {}, 0

function init(arguments)
    for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
    place = tonumber(arguments[2])
end

function request()
    place = place % #paths + 1
    return wrk.format("GET", paths[place])
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        "figures: %d %d %.1f %.1f %d\n", summary.requests, summary.duration, latency:percentile(50),
        latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
