import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { findPendingCode } from '~/modules/identity/codes.server'
import { takeResetCode } from '~/modules/identity/commands/password-links.server'
import { CodeForm } from '~/modules/identity/schema'
import { useText } from '~/ui/locale'
import { CodePanel } from '~/web/account/code-panel'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (locale) => addressText[locale].code.title),
	{ name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const codeId = params.codeId!
	return { asked: await findPendingCode(ctx, { codeId, purpose: 'reset', userId: null }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, CodeForm, async ({ code }) => {
		const token = await takeResetCode(ctx, { codeId: params.codeId!, code })
		return redirect(`/set-password/${token}`, 303)
	})
}

export default function ResetCode() {
	const t = useText(addressText)
	const { codeId } = useParams()
	const { asked } = useLoaderData<typeof loader>()
	return (
		<CodePanel
			asked={asked}
			lead={t.forgot.codeLead}
			button={t.forgot.codeButton}
			here={`/forgot-password/${codeId}`}
			start="/forgot-password"
			lastResult={useActionData<typeof action>()?.result}
		/>
	)
}
