import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { identityText } from '~/messages/identity'
import { requestReset } from '~/modules/identity/commands/password-links.server'
import { ForgotPasswordForm } from '~/modules/identity/schema'
import { TextLink } from '~/ui/button'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { nextOf, withNext } from '~/web/onward'
import { pageTitle } from '~/web/title'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => addressText[locale].forgot.title)

export function loader({ request }: LoaderFunctionArgs) {
	return { next: nextOf(request) }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, ForgotPasswordForm, async ({ address }) => {
		const next = nextOf(request)
		const codeId = await requestReset(ctx, address, next)
		const page = address.includes('@') ? 'sent' : codeId
		return redirect(withNext(`/forgot-password/${page}`, next), 303)
	})
}

export default function ForgotPassword() {
	const t = useText(addressText)
	const { toLogin } = useText(identityText)
	const { next } = useLoaderData<typeof loader>()
	const lastResult = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(ForgotPasswordForm, { id: 'forgot', lastResult })
	return (
		<Stack gap={5}>
			<PageHeader title={t.forgot.title} lead={t.forgot.lead} />
			<Panel>
				<Form form={form}>
					<TextField field={fields.address} label={t.address} autoComplete="username" required />
					<FormActions>
						<SubmitButton>{t.forgot.button}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
			<Stack gap={2}>
				<Text tone="hint">{t.forgot.keeps}</Text>
				<Text tone="hint">{t.forgot.staff}</Text>
			</Stack>
			<TextLink href={withNext('/login', next)}>{toLogin}</TextLink>
		</Stack>
	)
}
