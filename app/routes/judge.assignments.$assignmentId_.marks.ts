import type { ActionFunctionArgs } from '@remix-run/node'
import { saveMark } from '~/modules/scoring/commands/save-sheet.server'
import { MarkForm } from '~/modules/scoring/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'

/** One criterion's mark, saved while the judge goes on; answers JSON to the desk's script. */
export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const answer = await handleForm(request, MarkForm, async (input) =>
		Response.json(await saveMark(ctx, params.assignmentId!, input)),
	)
	return answer instanceof Response ? answer : Response.json(answer.data, answer.init ?? {})
}
