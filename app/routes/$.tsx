import { NotFound } from '~/modules/domain-error'

export const handle = { static: true }

/** What no route answers: so that the page that says so knows the person's language. */
export function loader(): never {
	throw new NotFound()
}

export const action = loader

export default function Missing() {
	return null
}
