import type { ActionFunctionArgs } from '@remix-run/node'
import { requestAnother } from '~/modules/identity/codes.server'
import { getContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const codeId = await requestAnother(await getContext(request), params.codeId!, null)
	return redirectWithToast(`/forgot-password/${codeId}`, 'identity.code_sent')
}
