Console.WriteLine("DeitGen benchmarks");
