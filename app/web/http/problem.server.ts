import type { Request, Response } from 'express'
import { problemText } from '~/messages/problem'
import { localeOf } from '~/web/locale.server'

export type Problem = Exclude<keyof (typeof problemText)['en'], 'requestId' | 'home'>

/** Answers before Remix is reached: a small page for people, JSON for programs. */
export function sendProblem(req: Request, res: Response, status: number, problem: Problem): void {
	const locale = localeOf(
		new Request('http://localhost', {
			headers: {
				Cookie: req.get('Cookie') ?? '',
				'Accept-Language': req.get('Accept-Language') ?? '',
			},
		}),
	)
	const text = problemText[locale]
	const requestId = String(res.getHeader('X-Request-Id') ?? '')
	res.status(status).set('Cache-Control', 'no-store')
	if (req.accepts(['html', 'json']) === 'json') {
		res.json({ message: text[problem], requestId })
		return
	}
	res
		.type('html')
		.send(
			`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status}</title></head><body><main><h1>${status}</h1><p>${text[problem]}</p><p>${text.requestId} <code>${requestId}</code></p><p><a href="/">${text.home}</a></p></main></body></html>`,
		)
}
