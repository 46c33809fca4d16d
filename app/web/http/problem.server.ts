import type { Request, Response } from 'express'
import { problemText } from '~/messages/problem'
import { localeOf } from '~/web/locale.server'
import { problemPage } from '~/web/problem-page'

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
	res.type('html').send(problemPage({ locale, status, words: text[problem], requestId }))
}
