using System.Runtime.CompilerServices;

// Another curve, and the same arithmetic: in source, because both builds need it.
[assembly: InternalsVisibleTo("ELicense.Crypto.Ed25519")]
