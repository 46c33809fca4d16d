import type { SubmissionResult } from '@conform-to/react'
import { useActionData } from '@remix-run/react'
import { errorText } from '~/messages/errors'
import { useLocale } from '~/ui/locale'
import { Notice } from '~/ui/notice'

/**
 * What was wrong with a form that its page no longer shows, because somebody was faster or the time
 * is over: the form's own error summary is gone with it. `shown`: the form still stands here.
 */
export function StaleAnswer({ shown }: { shown: boolean }) {
	const locale = useLocale()
	const answer = useActionData() as { result?: SubmissionResult<string[]> } | undefined
	const error = answer?.result?.error
	if (shown || !error) return null
	return (
		<Notice tone="error" role="alert">
			{error['']?.join(' ') ?? errorText(locale, 'conflict')}
		</Notice>
	)
}
