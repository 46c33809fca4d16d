import type { LoaderFunctionArgs } from '@remix-run/node'
import { getContestMail } from '~/modules/message/queries/contest-desk.server'
import { requireContext } from '~/web/context.server'
import { mailBody } from '~/web/mail-body.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { html } = await getContestMail(ctx, params.contest!, params.mailId!)
	return mailBody(html)
}
