export { loader, default, meta, handle } from './_public.tracks.$code'
