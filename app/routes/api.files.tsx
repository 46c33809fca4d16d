import type { ActionFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/web/context.server'
import { receiveForm } from '~/web/receive-form.server'
import { redirectWithToast } from '~/web/toast.server'

/** Takes one file from a plain form, for browsers without scripts. */
export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const { returnTo } = await receiveForm(ctx, request)
	return redirectWithToast(returnTo, 'file.stored')
}
