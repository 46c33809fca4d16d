import type { LoaderFunctionArgs } from '@remix-run/node'
import { getOwnMail } from '~/modules/message/queries/own.server'
import { requireContext } from '~/web/context.server'
import { mailBody } from '~/web/mail-body.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { html } = await getOwnMail(ctx, params.mailId!)
	return mailBody(html)
}
