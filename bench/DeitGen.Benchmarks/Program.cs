using System.Globalization;
using DeitGen.Benchmarks;
using DeitGen.Benchmarks.Distillation;
using DeitGen.Benchmarks.Input;
using DeitGen.Benchmarks.Step;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args.FirstOrDefault())
{
    case "arena":
        ArenaBenchmark.Run();
        return 0;
    case "input":
        InputBenchmark.Run();
        return 0;
    case "loader":
        LoaderBenchmark.Run(args.ElementAtOrDefault(1));
        return 0;
    case "scan":
        ScanBenchmark.Run(args.ElementAtOrDefault(1));
        return 0;
    case "kernels":
        KernelBenchmark.Run(args[1..]);
        return 0;
    case "memory":
        MemoryBenchmark.Run();
        return 0;
    case "teacher-cache":
        TeacherCacheBenchmark.Run();
        return 0;
    case "distillation":
        DistillationStudy.Run();
        return 0;
    case "operations":
        OperationsBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine(
            "name a benchmark: arena (the update against TorchSharp's), input (files to numbers against torchvision and Pillow), kernels (each kernel of the compiled step against TorchSharp's operations), operations (each image operation at 224), loader (two workers against PyTorch's DataLoader), scan (listing 50,000 files), memory (1,000 digits steps), teacher-cache (replayed logits against a live teacher), distillation (digits students with and without a teacher, five seeds)"
        );
        return 2;
}
