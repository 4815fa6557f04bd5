namespace NFProjTools.Checking;

/// <summary>All rules of the checker; docs/device-build.md explains them.</summary>
internal static class Rules
{
    public static readonly Rule UnneededException = new(
        "NF001", "exception that excepts nothing", "it would hide the next hazard at this place");

    public static readonly Rule ExceptionWithoutReason = new(
        "NF002", "exception without a reason", "nobody could judge it later");

    public static readonly Rule Generic = new(
        "NF101", "generic type or method", "the whole assembly fails to load");

    public static readonly Rule MultiDimensionalArray = new(
        "NF102", "multi-dimensional array", "the interpreter crashes while it resolves the type");

    public static readonly Rule Pointer = new(
        "NF103", "pointer or pinned local", "the format cannot express it");

    public static readonly Rule UnsupportedOpCode = new(
        "NF104", "unsupported instruction", "it throws, or corrupts the instruction stream");

    public static readonly Rule InterfaceMethodBody = new(
        "NF105", "interface method with a body", "calling it throws System.Exception");

    public static readonly Rule AttributeArgument = new(
        "NF106", "attribute argument that is named, an enum, an array of them or a Type", "the run time does not decode it");

    public static readonly Rule CheckedArithmetic = new(
        "NF107", "checked arithmetic", "overflow goes unnoticed: the instruction behaves as the unchecked one");

    public static readonly Rule Unwritable = new(
        "NF200", "assembly that the .pe format cannot hold", "there would be no file to deploy");

    public static readonly Rule Locals = new(
        "NF201", "more than 255 locals", "the method dies at run time");

    public static readonly Rule Arguments = new(
        "NF202", "more than 255 arguments", "the method dies at run time");

    public static readonly Rule StackDepth = new(
        "NF203", "evaluation stack deeper than 250", "memory is overwritten at run time");

    public static readonly Rule MethodsOfType = new(
        "NF204", "more than 255 virtual, instance or static methods in a type", "they are counted in one byte each");

    public static readonly Rule SwitchTargets = new(
        "NF205", "switch of more than 255 cases", "the program ends without a word");

    public static readonly Rule TableSize = new(
        "NF206", "table filled to more than 80 % of its 65,535 bytes",
        "the next feature would not fit; split the assembly in time");

    public static readonly Rule StringSize = new(
        "NF207", "own strings filled to more than 80 % of their 64,675 bytes", "beyond, strings are taken for the firmware's");

    public static readonly Rule SignedShift = new(
        "NF301", "signed >> of a value with an unsigned tag", "it shifts in zeros instead of the sign");

    public static readonly Rule SignedRemainder = new(
        "NF302", "signed % of a value with an unsigned tag", "it divides as unsigned");

    public static readonly Rule SignedWidening = new(
        "NF303", "int to long of a value with an unsigned tag", "it extends by zeros instead of the sign");

    public static readonly Rule SignedToFloat = new(
        "NF304", "signed integer to floating point of a value with an unsigned tag",
        "a negative value becomes a large positive one");

    public static readonly Rule ArgumentTag = new(
        "NF305", "value with an unsigned tag for a signed parameter",
        "the callee's >>, % and casts go wrong: an argument keeps its tag");

    public static readonly Rule ReturnTag = new(
        "NF306", "value with an unsigned tag returned as signed",
        "the caller's >>, % and casts go wrong: a result keeps its tag");

    public static readonly Rule ParameterStoreTag = new(
        "NF307", "value with an unsigned tag assigned to a signed parameter",
        "a parameter has its caller's tag, which decides what >> and % do");

    public static readonly Rule ReferenceStoreTag = new(
        "NF308", "value with an unsigned tag stored through a signed ref or out", "the variable behind it takes over the tag");

    public static readonly Rule UnsignedToFloat = new(
        "NF309", "unsigned integer to floating point of a value with a signed tag",
        "older firmware takes a large value for a negative one");

    public static readonly Rule StaticInitialiser = new(
        "NF401", "static initialiser that reads another class's static",
        "they run one after the other before Main: it may find 0 or null");

    public static readonly Rule DebugCall = new(
        "NF402", "call of System.Diagnostics.Debug", "it is gone, with its arguments, from the release build");

    public static readonly Rule UnknownMember = new(
        "NF501", "member that nanoFramework does not have", "the assembly fails to link");

    public static readonly Rule HotAllocation = new(
        "NF601", "allocation in a hot method", "a collection stops everything");

    public static readonly Rule HotStruct = new(
        "NF602", "struct value loaded in a hot method", "every load clones it on the heap");
}
