namespace NFProjTools;

/// <summary>What a user can put right, in one line that says what and where. Ends the run with status 1.</summary>
internal sealed class ToolError(string message) : Exception(message);
