using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>
/// The MethodDef table and the byte code, which lie in the same order and without gaps: the interpreter takes the next body's
/// start for the end
/// of a method.
/// </summary>
internal sealed class MethodTable(ModuleDefinition module, Tokens tokens, Heaps heaps, MemberNames names)
{
    private readonly CodeEncoder _code = new(tokens, heaps.Strings);
    private readonly TableWriter _rows = new();
    private readonly TableWriter _byteCode = new();

    public byte[] ByteCode => _byteCode.ToArray();

    public byte[] ToArray() => _rows.ToArray();

    public static bool IsFinalizer(MethodDefinition method) =>
        method is { Name: "Finalize", IsVirtual: true, HasParameters: false };

    public void Add(MethodDefinition method)
    {
        if (method.IsInternalCall || method.IsPInvokeImpl)
        {
            throw new ToolError($"{method.FullName}: native code of one's own needs a firmware of one's own");
        }

        _rows.U16(heaps.Strings.Add(names.Of(method), method.FullName));
        _rows.U16(method.HasBody ? AddCode(method) : PeFormat.None);
        _rows.U32((uint)FlagsOf(method));
        WriteSlots(method);
        _rows.U16(LocalsOf(method));
        _rows.U16(heaps.Signatures.Add(tokens.Signatures.Method(method), method.FullName));
    }

    private void WriteSlots(MethodDefinition method)
    {
        var arguments = method.Parameters.Count + (method.HasThis ? 1 : 0);
        _rows.U8((int)SignatureEncoder.ElementType(method.ReturnType, method));
        _rows.U8(Slots(arguments, method, "arguments"));
        _rows.U8(method.HasBody ? Slots(method.Body.Variables.Count, method, "locals") : 0);
        _rows.U8(method.HasBody ? Slots(StackDepth.Of(method), method, "values on the evaluation stack") : 0);
    }

    private static int Slots(int count, MethodDefinition method, string what) => count <= PeFormat.SlotLimit
        ? count
        : throw new ToolError($"{method.FullName}: {count} {what}, and the device has room for {PeFormat.SlotLimit}");

    private int AddCode(MethodDefinition method)
    {
        var start = _byteCode.Length;
        _byteCode.Bytes(_code.Encode(method));
        return _byteCode.Length <= PeFormat.TableLimit
            ? start
            : throw new ToolError($"{method.FullName}: the byte code passes {PeFormat.TableLimit} bytes here; split the assembly");
    }

    private int LocalsOf(MethodDefinition method)
    {
        if (!method.HasBody)
        {
            return 0;
        }

        return method.Body.HasVariables ? heaps.Signatures.Add(tokens.Signatures.Locals(method), method.FullName) : PeFormat.None;
    }

    private MethodDefFlags FlagsOf(MethodDefinition method)
    {
        var flags = (MethodDefFlags)(uint)(method.Attributes & MethodAttributes.MemberAccessMask);
        flags |= method.IsStatic ? MethodDefFlags.Static : 0;
        flags |= method.IsFinal ? MethodDefFlags.Final : 0;
        flags |= method.IsVirtual ? MethodDefFlags.Virtual : 0;
        flags |= method.IsHideBySig ? MethodDefFlags.HideBySig : 0;
        flags |= method.IsNewSlot ? MethodDefFlags.NewSlot : 0;
        flags |= method.IsAbstract ? MethodDefFlags.Abstract : 0;
        flags |= method.IsSpecialName ? MethodDefFlags.SpecialName : 0;
        flags |= method.IsSynchronized ? MethodDefFlags.Synchronized : 0;
        flags |= IsFinalizer(method) ? MethodDefFlags.Finalizer : 0;
        flags |= method == module.EntryPoint ? MethodDefFlags.EntryPoint : 0;
        flags |= method is { HasBody: true, Body.HasExceptionHandlers: true } ? MethodDefFlags.HasExceptionHandlers : 0;
        flags |= AttributeTable.Keeps(method) ? MethodDefFlags.HasAttributes : 0;
        return flags | ConstructorFlags(method) | DelegateFlags(method);
    }

    private static MethodDefFlags ConstructorFlags(MethodDefinition method)
    {
        if (!method.IsConstructor)
        {
            return 0;
        }

        return method.IsStatic ? MethodDefFlags.StaticConstructor : MethodDefFlags.Constructor;
    }

    private static MethodDefFlags DelegateFlags(MethodDefinition method)
    {
        if (method.DeclaringType.BaseType?.FullName != "System.MulticastDelegate")
        {
            return 0;
        }

        return method.Name switch
        {
            ".ctor" => MethodDefFlags.DelegateConstructor,
            "Invoke" => MethodDefFlags.DelegateInvoke,
            "BeginInvoke" => MethodDefFlags.DelegateBeginInvoke,
            "EndInvoke" => MethodDefFlags.DelegateEndInvoke,
            _ => 0,
        };
    }
}
