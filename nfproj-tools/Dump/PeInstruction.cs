using Mono.Cecil.Cil;

namespace NFProjTools.Dump;

/// <summary>One decoded instruction; names for tokens, offsets within the method for branches.</summary>
internal readonly record struct PeInstruction(int Offset, OpCode OpCode, string Operand)
{
    public override string ToString() => $"{Offset:X4} {OpCode.Name}{(Operand.Length > 0 ? " " : string.Empty)}{Operand}";
}
