# docker build -t depeche . && docker run --rm -p 8080:8080 depeche
# Your own articles: docker run --rm -p 8080:8080 -v "$PWD/articles:/opt/depeche/seeds:ro" depeche
# With all that lasts, for longer than a try: packaging/compose.yaml

FROM swift:6.3-bookworm AS build
WORKDIR /build
RUN apt-get update && apt-get install -y --no-install-recommends libcurl4-openssl-dev libssl-dev libstemmer-dev libxlsxwriter-dev libxml2-dev libzip-dev pkg-config zlib1g-dev && rm -rf /var/lib/apt/lists/*

# Dependencies in a layer of their own: they are fetched again only when the manifest changes.
COPY Package.* ./
RUN swift package resolve

COPY Sources Sources
COPY Tests Tests
RUN swift build -c release --product depeche --static-swift-stdlib \
    && binaries=$(swift build -c release --show-bin-path) \
    && mkdir /staging \
    && cp -R "$binaries/depeche" "$binaries"/*.resources /staging/

FROM debian:bookworm-slim
# The last two folders: what a volume is mounted on has to be the user's, or nothing can be kept there.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libcurl4 libssl3 libstemmer0d libxlsxwriter4 libxml2 libzip4 poppler-utils tzdata zlib1g \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --no-create-home --shell /usr/sbin/nologin depeche \
    && install -d -o depeche -g depeche /var/lib/depeche /var/cache/depeche

WORKDIR /opt/depeche
# The lexicon bundles stay beside the binary, where it looks for them.
COPY --from=build /staging/ ./
COPY Public Public
COPY seeds seeds
ENV PATH="/opt/depeche:${PATH}" \
    DEPECHE_HOST=0.0.0.0 \
    DEPECHE_PORT=8080 \
    DEPECHE_SEEDS=/opt/depeche/seeds \
    DEPECHE_PUBLIC=/opt/depeche/Public

USER depeche
EXPOSE 8080
# bash opens the connection itself, so that the image needs no HTTP client.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$DEPECHE_PORT && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
CMD ["depeche", "serve"]
