# First stage: everything that building needs. `npm ci` builds by the prepare script.
FROM node:24.11.1-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
COPY src src
COPY adapters adapters
COPY dialogs dialogs
COPY config config
COPY scripts scripts
RUN npm ci

# Second stage: what runs.
FROM node:24.11.1-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HALLO_STORE=sqlite:/data/hallo.db HALLO_DATA=/data
WORKDIR /app
# What large files were read into goes back to the system.
ENV MALLOC_MMAP_THRESHOLD_=131072 MALLOC_ARENA_MAX=2
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force && mkdir /data && chown node:node /data
COPY --from=build /app/dist dist
# halls, texts and the page's plain files are read beside the code
COPY config config
COPY adapters/web/page adapters/web/page
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
