FROM node:24-bookworm AS build
WORKDIR /app
ENV npm_config_build_from_source=true
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY build.mjs ./
COPY src ./src
COPY sources ./sources
COPY db ./db
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts
RUN npm rebuild better-sqlite3

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
ENV FONDVAKT_DATA=/data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/db/seeds ./db/seeds
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=1m --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8080) + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=70", "dist/src/cli/fondvakt.js", "start"]
