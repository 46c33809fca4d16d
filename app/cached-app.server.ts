import type { RequestListener } from 'node:http'
import type { Express } from 'express'
import { shownUntil } from '~/modules/contest/queries/shown-until.server'
import type { DatabaseLine } from '~/platform/database-line.server'
import { followShown } from '~/platform/shown-memo.server'
import { pageCache, type PageCache } from '~/web/http/page-cache/page-cache.server'
import { pageRenderer } from '~/web/http/page-cache/render-page.server'
import { clientOf } from '~/web/http/request.server'
import type { AppOptions } from './express-app.server'

type Parts = Pick<AppOptions, 'build' | 'draining'> & { app: Express; line: DatabaseLine }

/**
 * Puts the kept public pages in front of `app`. They are kept only while the line would tell of a
 * change, and no longer served once the server stops.
 */
export async function cachedApp({ app, build, line, draining }: Parts): Promise<{
	listener: RequestListener
	cache: PageCache
}> {
	const cache = pageCache({
		render: pageRenderer(build, shownUntil),
		isServing: () => line.isUp() && !draining(),
	})
	await followShown(line, cache.flush)
	return { listener: cache.inFrontOf({ answer: app, clientOf: clientOf(app) }), cache }
}
