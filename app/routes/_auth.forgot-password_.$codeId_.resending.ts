import type { ActionFunctionArgs } from '@remix-run/node'
import { requestAnother } from '~/modules/identity/codes.server'
import { getContext } from '~/web/context.server'
import { nextOf, withNext } from '~/web/onward'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const codeId = await requestAnother(await getContext(request), params.codeId!, null)
	return redirectWithToast(
		withNext(`/forgot-password/${codeId}`, nextOf(request)),
		'identity.code_sent',
	)
}
