namespace System;

public struct TypedReference;
