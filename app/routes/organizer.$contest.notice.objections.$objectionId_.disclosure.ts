import type { ActionFunctionArgs } from '@remix-run/node'
import { DisclosureForm } from '~/modules/audit/schema'
import { discloseFiler } from '~/modules/notice/commands/disclose-filer.server'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DisclosureForm, async (input) => {
		await discloseFiler(ctx, params.contest!, params.objectionId!, input)
		return redirectWithToast(
			`/organizer/${params.contest}/notice/objections/${params.objectionId}`,
			'audit.disclosed',
		)
	})
}
