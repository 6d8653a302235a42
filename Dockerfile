# The site of content/, served by nginx: docker build -t wenda . && docker run -p 8080:80 wenda
FROM node:24-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
# The image has the Node.js that the project needs, so no install script is.
RUN npm ci --ignore-scripts
COPY . .
ARG SITE_URL=
ARG CONTENT_DIR=content
RUN node src/cli/build.ts

FROM debian:bookworm-slim
RUN apt-get update -q \
  && apt-get install -q -y --no-install-recommends nginx libnginx-mod-http-brotli-filter \
  && rm -rf /var/lib/apt/lists/* \
  && ln -sf /dev/stdout /var/log/nginx/access.log \
  && ln -sf /dev/stderr /var/log/nginx/error.log
COPY deploy/nginx.conf /etc/nginx/nginx.conf
COPY deploy/nginx-brotli.conf /etc/nginx/wenda-brotli.conf
COPY --from=build /site/dist /srv/www
RUN nginx -t
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
