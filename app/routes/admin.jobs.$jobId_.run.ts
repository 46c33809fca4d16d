import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { runAgain } from '~/modules/message/queue.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/admin/jobs')

export async function action({ request, params }: ActionFunctionArgs) {
	await runAgain(await requireContext(request), params.jobId!)
	return redirectWithToast('/admin/jobs', 'message.job_retried')
}
