import { generate } from 'selfsigned';

/** A key and a self-signed certificate, both PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * Makes a certificate for the hosts, valid for two days. The browsers of tests and tour are told to accept
 * it; nothing on the machine is made to trust it.
 */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const day = 24 * 60 * 60 * 1000;
  const pems = await generate([{ name: 'commonName', value: 'Policy Lens fixture site' }], {
    keyType: 'ec',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + day),
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((host) => ({ type: 2, value: host })) }],
  });
  return { key: pems.private, cert: pems.cert };
}
