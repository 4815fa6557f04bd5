using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Bench.Phones;

/// <summary>What the authority answers when an app asks for the list state of a credential.</summary>
internal delegate int StateOfCredential(IssuedCredential credential);
