import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { identityText } from '~/messages/identity'
import { beginRegistration } from '~/modules/identity/commands/register.server'
import { RegisterForm } from '~/modules/identity/schema'
import { TextLink } from '~/ui/button'
import { CheckboxField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { NewPasswordFields } from '~/web/account/new-password-fields'
import { homeOf } from '~/web/areas'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { nextOf, withNext } from '~/web/onward'
import { pageTitle } from '~/web/title'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => identityText[locale].register)

export async function loader({ request }: LoaderFunctionArgs) {
	const { actor } = await getContext(request)
	const next = nextOf(request)
	if (actor.kind === 'user') throw redirect(next || homeOf(actor))
	return { next }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, RegisterForm, async ({ address, name, password }) => {
		const { signal } = request
		const codeId = await beginRegistration(ctx, { address, name, password }, { signal })
		return redirect(withNext(`/register/${codeId}`, nextOf(request)), 303)
	})
}

export default function Register() {
	const t = useText(identityText)
	const words = useText(addressText)
	const { next } = useLoaderData<typeof loader>()
	const lastResult = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(RegisterForm, { id: 'register', lastResult })
	return (
		<Stack gap={5}>
			<PageHeader title={t.register} lead={t.registerLead} />
			<Panel>
				<Form form={form} labels={{ password: t.password, passwordAgain: t.passwordAgain }}>
					<TextField field={fields.name} label={t.name} hint={t.nameHint} autoComplete="name" />
					<TextField
						field={fields.address}
						label={words.address}
						hint={words.addressHint}
						autoComplete="username"
						required
					/>
					<NewPasswordFields fields={fields} />
					<CheckboxField
						field={fields.consent}
						label={t.consent}
						hint={
							<>
								{t.consentHint} <TextLink href="/privacy">{t.readPrivacy}</TextLink>
							</>
						}
						required
					/>
					<FormActions>
						<SubmitButton pendingLabel={t.registerPending}>{t.registerButton}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
			<Row gap={2} align="baseline">
				<Text as="span">{t.haveAccount}</Text>
				<TextLink href={withNext('/login', next)}>{t.toLogin}</TextLink>
			</Row>
		</Stack>
	)
}
